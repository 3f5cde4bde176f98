// What every page loads. Pages work without it; it only spares reloads and small annoyances.
import htmx from 'htmx.org/dist/htmx.esm.js';

htmx.config.allowEval = false;
htmx.config.allowScriptTags = false;
htmx.config.includeIndicatorStyles = false;
htmx.config.selfRequestsOnly = true;
htmx.config.historyCacheSize = 0;
// A refused request answers with a message for the live region (the server names the target), so show it.
htmx.config.responseHandling = [
  { code: '204', swap: false },
  { code: '[23]..', swap: true },
  { code: '[45]..', swap: true, error: true },
];
window.htmx = htmx;

// Forms carry the token in a hidden field; a request from outside a form borrows it from any form of the page.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  const token = document.querySelector('input[name="_csrf"]');
  if (token && detail.verb !== 'get') {
    detail.headers['X-XSRF-TOKEN'] = token.value;
  }
});

// After a part was swapped, focus goes to its heading (or to what asks for it), so that keyboard and screen reader follow.
document.addEventListener('htmx:afterSwap', ({ detail }) => {
  const part = detail.target;
  const goal = part.matches('[data-focus]') ? part : part.querySelector('[data-focus]');
  if (goal) {
    if (!goal.hasAttribute('tabindex')) {
      goal.tabIndex = -1;
    }
    goal.focus();
  }
});

// A page that came back with something to mend begins with saying what.
document.querySelector('[data-autofocus]')?.focus();

// A second click on a submit button sends nothing twice.
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post' || form.matches('[hx-post], [data-repeatable]')) {
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  form.querySelectorAll('button[type=submit], button:not([type])').forEach((button) => button.setAttribute('aria-disabled', 'true'));
});
window.addEventListener('pageshow', () => {
  document.querySelectorAll('form[data-sent]').forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll('[aria-disabled]').forEach((button) => button.removeAttribute('aria-disabled'));
  });
});

// Menus close on Escape, on a click elsewhere and when focus leaves them.
const openMenus = () => document.querySelectorAll('details.bp-menu[open], details.bp-account[open]');
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
const closeOthers = (event) =>
  openMenus().forEach((menu) => {
    if (!menu.contains(event.target)) {
      menu.open = false;
    }
  });
document.addEventListener('click', closeOthers);
document.addEventListener('focusin', closeOthers);

// Filters that apply on choice: <form data-autosubmit>.
document.addEventListener('change', ({ target }) => {
  if (target.form?.matches('[data-autosubmit]') && target.matches('select, [type=checkbox], [type=radio]')) {
    target.form.requestSubmit();
  }
});

// <button data-copy="#id"> copies a text; <button data-print> prints. Both are hidden until there is a script to serve them.
document.querySelectorAll('[data-copy], [data-print]').forEach((button) => (button.hidden = false));
document.addEventListener('click', async ({ target }) => {
  const button = target.closest?.('[data-copy], [data-print]');
  if (!button) {
    return;
  }
  if (button.matches('[data-print]')) {
    window.print();
    return;
  }
  const source = document.querySelector(button.dataset.copy);
  await navigator.clipboard.writeText((source.value ?? source.textContent).trim());
  announce(button.dataset.copied ?? '');
});

// The numbers above the preview turn its pages; without a script they open the page by itself.
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('.bp-preview a[data-page]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  event.preventDefault();
  const picture = link.closest('.bp-preview').querySelector('img');
  picture.src = link.href;
  picture.alt = link.ariaLabel;
  link.parentElement.querySelectorAll('[aria-current]').forEach((other) => other.removeAttribute('aria-current'));
  link.setAttribute('aria-current', 'true');
});

export function announce(text) {
  const live = document.getElementById('meldung-leise');
  if (live) {
    live.textContent = text;
  }
}
