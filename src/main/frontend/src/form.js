// A Camunda Form for staff pages:
//   <form method="post" ...>
//     <div data-form="#schema-id" data-values="#values-id" data-into="answer"></div>
//     <input type="hidden" name="answer"> ...
// #schema-id and #values-id are elements whose text is JSON (<script type="application/json"> is data, not script).
// On submit the form is checked; the answer goes as JSON into the hidden field; the server checks it again.
// The bpmn.io logo stays: its licence asks for it.
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import './styles/tools.css';
import { translate } from './form-words.js';

const json = (selector) => (selector ? JSON.parse(document.querySelector(selector).textContent || '{}') : {});

async function show(place) {
  const form = new Form({ container: place, additionalModules: [{ translate: ['value', translate] }] });
  await form.importSchema(json(place.dataset.form), json(place.dataset.values));
  const around = place.closest('form');
  around?.addEventListener('submit', (event) => {
    const { data, errors } = form.submit();
    if (Object.keys(errors).length > 0) {
      event.preventDefault();
      event.stopPropagation();
      place.querySelector('.fjs-has-errors input, .fjs-has-errors textarea, .fjs-has-errors select')?.focus();
      return;
    }
    around.elements[place.dataset.into ?? 'answer'].value = JSON.stringify(data);
  }, { capture: true });
  form.on('changed', ({ data }) => place.dispatchEvent(new CustomEvent('bp:form-changed', { bubbles: true, detail: data })));
  place.bpForm = form;
  place.dataset.ready = 'true';
}

document.querySelectorAll('[data-form]').forEach((place) => show(place).catch((problem) => {
  place.dataset.failed = 'true';
  console.error(problem);
}));
