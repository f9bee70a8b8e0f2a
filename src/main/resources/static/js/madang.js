// What pages do better with JavaScript; each of them works without.
import { offerTableCopies } from './table-copy.js';
import { watchSession } from './session.js';
import { countPickedRows } from './row-select.js';

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

// The error summary is read first; it names the fields and follows their order.
const summary = document.querySelector('.error-summary');
if (summary) {
  for (const control of document.querySelectorAll('.field [id^="f-"], fieldset.field[id^="f-"]')) {
    for (const link of summary.querySelectorAll(`a[href="#${CSS.escape(control.id)}"]`)) {
      const name = control.closest('.field').querySelector('label, legend');
      link.prepend(`${name.firstChild.textContent.trim()}: `);
      link.closest('ul').append(link.closest('li'));
    }
  }
  summary.focus();
}

// The look settings close with Esc and with a click elsewhere.
const settings = document.querySelector('.popover');
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || !settings?.open) return;
  settings.open = false;
  settings.querySelector('summary').focus();
});
document.addEventListener('click', (event) => {
  if (settings?.open && !settings.contains(event.target)) settings.open = false;
});

// Progress pages look again by themselves until the work is done.
const watched = document.querySelector('[data-refresh-seconds]');
if (watched) setTimeout(() => location.reload(), Number(watched.dataset.refreshSeconds) * 1000);

offerTableCopies();
countPickedRows();
if (document.querySelector('.site-header')) watchSession();
