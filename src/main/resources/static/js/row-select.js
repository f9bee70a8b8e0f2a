// Tables whose rows can be picked: one box for all of the page, and how many are picked.
export function countPickedRows() {
  for (const form of document.querySelectorAll('form.select-rows')) {
    const boxes = [...form.querySelectorAll('td.pick input')];
    const head = form.querySelector('th.pick');
    const count = form.querySelector('.bulk-count');
    if (!head || !count || boxes.length === 0) continue;
    const words = count.textContent;
    const all = document.createElement('input');
    all.type = 'checkbox';
    all.setAttribute('aria-label', '이 쪽 모두 선택');
    head.append(all);
    count.setAttribute('role', 'status');
    const show = () => {
      const picked = boxes.filter((box) => box.checked).length;
      all.checked = picked === boxes.length;
      all.indeterminate = picked > 0 && picked < boxes.length;
      count.textContent = picked > 0 ? `${picked}건 선택:` : words;
    };
    all.addEventListener('change', () => {
      for (const box of boxes) box.checked = all.checked;
      show();
    });
    form.addEventListener('change', show);
    form.addEventListener('submit', (event) => {
      if (boxes.some((box) => box.checked)) return;
      event.preventDefault();
      count.textContent = '먼저 행을 골라 주세요.';
    });
    show();
  }
}
