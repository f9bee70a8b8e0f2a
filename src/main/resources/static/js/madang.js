// What pages do better with JavaScript; each of them works without.

const SESSION_MINUTES = 30;
const WARNING_MINUTES = 5;

// A form is sent once: the button says so, and comes back if the page is shown again.
document.addEventListener('submit', (event) => {
  const button = event.submitter;
  if (!(button instanceof HTMLButtonElement) || event.target.method === 'get' || event.defaultPrevented) return;
  button.dataset.label = button.textContent;
  setTimeout(() => {
    button.disabled = true;
    button.textContent = '처리 중…';
  });
});
addEventListener('pageshow', () => {
  for (const button of document.querySelectorAll('button[data-label]')) {
    button.disabled = false;
    button.textContent = button.dataset.label;
  }
});

// Enter that ends the composing of a syllable does not send the form.
document.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && event.isComposing) event.preventDefault();
});

// The error summary is read first.
document.querySelector('.error-summary')?.focus();

// Tables go to a word processor as tables.
for (const region of document.querySelectorAll('.table-region')) {
  const table = region.querySelector('table.data');
  if (!table || !window.ClipboardItem) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link-button copy-table';
  button.textContent = '표 복사';
  button.addEventListener('click', async () => {
    const copy = table.cloneNode(true);
    copy.querySelectorAll('.screen-only, svg').forEach((part) => part.remove());
    copy.setAttribute('border', '1');
    await navigator.clipboard.write([new ClipboardItem({
      'text/html': new Blob([copy.outerHTML], { type: 'text/html' }),
      'text/plain': new Blob([table.innerText], { type: 'text/plain' }),
    })]);
    button.textContent = '복사했습니다';
    setTimeout(() => { button.textContent = '표 복사'; }, 2000);
  });
  region.before(button);
}

// Progress pages look again by themselves until the work is done.
const watched = document.querySelector('[data-refresh-seconds]');
if (watched) setTimeout(() => location.reload(), Number(watched.dataset.refreshSeconds) * 1000);

// Five minutes before an idle session ends a bar offers to go on.
if (document.querySelector('.site-header')) {
  let timer;
  const start = () => {
    clearTimeout(timer);
    timer = setTimeout(warn, (SESSION_MINUTES - WARNING_MINUTES) * 60_000);
  };
  const warn = () => {
    const bar = document.createElement('div');
    bar.className = 'session-warning';
    bar.setAttribute('role', 'alert');
    const text = document.createElement('span');
    text.textContent = `${WARNING_MINUTES}분 뒤 자동으로 로그아웃됩니다.`;
    const stay = document.createElement('button');
    stay.type = 'button';
    stay.className = 'button';
    stay.textContent = '계속 사용';
    stay.addEventListener('click', async () => {
      await fetch('/help', { credentials: 'same-origin' });
      bar.remove();
      start();
    });
    bar.append(text, stay);
    document.body.append(bar);
  };
  start();
}
