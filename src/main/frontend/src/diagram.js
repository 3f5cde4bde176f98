// A process picture for staff pages:
//   <div class="bp-diagram" data-diagram="/url/of/model.bpmn" data-markers="#json-script-id"></div>
// data-markers names an element whose text is JSON: { "activityId": { "heat": 1..5, "label": "12" } }.
// The bpmn.io logo stays: its licence asks for it.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer.js';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import './styles/tools.css';

async function show(place) {
  const answer = await fetch(place.dataset.diagram, { headers: { Accept: 'application/xml' } });
  if (!answer.ok) {
    throw new Error(`${place.dataset.diagram}: ${answer.status}`);
  }
  const viewer = new NavigatedViewer({ container: place });
  await viewer.importXML(await answer.text());
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const elements = viewer.get('elementRegistry');
  const markers = place.dataset.markers ? JSON.parse(document.querySelector(place.dataset.markers).textContent) : {};
  for (const [id, { heat, label }] of Object.entries(markers)) {
    const element = elements.get(id);
    if (!element) {
      continue;
    }
    if (heat) {
      canvas.addMarker(id, `bp-heat-${heat}`);
    }
    if (label) {
      const tag = document.createElement('span');
      tag.textContent = label;
      // On a task it ends at the upper right corner; beside an event it stays clear of the arrows.
      const isTask = element.width > 60;
      tag.className = isTask ? 'bp-diagram__label bp-diagram__label--corner' : 'bp-diagram__label';
      overlays.add(id, { position: isTask ? { top: -12, left: element.width + 6 } : { top: 24, left: 26 }, html: tag });
    }
  }
  canvas.zoom('fit-viewport', 'auto');
  place.dataset.ready = 'true';
}

document.querySelectorAll('[data-diagram]').forEach((place) => show(place).catch((problem) => {
  place.dataset.failed = 'true';
  console.error(problem);
}));
