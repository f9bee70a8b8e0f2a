// Tables go to a word processor or a spreadsheet as tables: with borders, numbers to the right, no links.

const SAID_FOR = 2500;

export function offerTableCopies() {
  if (!window.ClipboardItem) return;
  for (const region of document.querySelectorAll('.table-region')) {
    const table = region.querySelector('table.data');
    if (table) region.before(copyButton(table));
  }
}

function copyButton(table) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy-table';
  button.textContent = '표 복사';
  button.setAttribute('aria-live', 'polite');
  button.addEventListener('click', async () => {
    button.textContent = await copy(table) ? '복사했습니다' : '복사하지 못했습니다';
    setTimeout(() => { button.textContent = '표 복사'; }, SAID_FOR);
  });
  return button;
}

async function copy(table) {
  const plain = plainTable(table);
  try {
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([plain.outerHTML], { type: 'text/html' }),
      'text/plain': new Blob([tabbed(plain)], { type: 'text/plain' }),
    })]);
    return true;
  } catch {
    return false;
  }
}

function plainTable(table) {
  const plain = table.cloneNode(true);
  plain.querySelectorAll('.screen-only, .sort-mark, svg, input, button').forEach((part) => part.remove());
  plain.querySelectorAll('a').forEach((link) => link.replaceWith(...link.childNodes));
  plain.setAttribute('border', '1');
  plain.style.borderCollapse = 'collapse';
  for (const cell of plain.querySelectorAll('th, td')) {
    cell.style.textAlign = cell.classList.contains('num') ? 'right' : 'left';
    cell.style.fontWeight = cell.closest('thead, .total, .group') ? 'bold' : 'normal';
  }
  return plain;
}

function tabbed(table) {
  return [...table.rows]
    .map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join('\t'))
    .join('\n');
}
