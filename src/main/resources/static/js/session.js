// Five minutes before an idle session ends a bar offers to go on; afterwards it says that the session is over.

const MINUTE = 60_000;
const SESSION_MINUTES = 30;
const WARNING_MINUTES = 5;

let timer;

export function watchSession() {
  clearTimeout(timer);
  timer = setTimeout(warn, (SESSION_MINUTES - WARNING_MINUTES) * MINUTE);
}

function warn() {
  const bar = document.createElement('div');
  bar.className = 'session-warning';
  bar.setAttribute('role', 'alert');
  const text = document.createElement('span');
  text.textContent = `${WARNING_MINUTES}분 뒤 자동으로 로그아웃됩니다.`;
  const stay = document.createElement('button');
  stay.type = 'button';
  stay.className = 'button';
  stay.textContent = '계속 사용';
  stay.addEventListener('click', () => goOn(bar, text));
  bar.append(text, stay);
  document.body.append(bar);
  timer = setTimeout(() => over(text, stay), WARNING_MINUTES * MINUTE);
}

async function goOn(bar, text) {
  try {
    const answer = await fetch('/help', { credentials: 'same-origin' });
    if (!answer.ok || answer.redirected) throw new Error('signed out');
    bar.remove();
    watchSession();
  } catch {
    text.textContent = '연장하지 못했습니다. 새 창에서 다시 로그인한 뒤 이 화면을 이어서 쓰세요.';
  }
}

function over(text, stay) {
  text.textContent = '오래 사용하지 않아 접속이 끊겼습니다. 새 창에서 다시 로그인해 주세요.';
  stay.remove();
}
