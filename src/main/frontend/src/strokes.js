// Drawing a signature: lines through points of a field 600 wide and 200 high, kept as text in a hidden field.
const WIDTH = 600;
const HEIGHT = 200;
const MOST_POINTS = 5000;

function setUp(place) {
  const canvas = place.querySelector('canvas');
  const kept = place.querySelector('input');
  const pen = canvas.getContext('2d');
  const form = place.closest('form');
  let lines = kept.value ? kept.value.split(';').map((line) => line.split(' ').map((at) => at.split(',').map(Number))) : [];
  let drawing = false;

  const at = (event) => {
    const box = canvas.getBoundingClientRect();
    const inside = (value, most) => Math.max(0, Math.min(most, Math.round(value)));
    return [inside(((event.clientX - box.left) / box.width) * WIDTH, WIDTH), inside(((event.clientY - box.top) / box.height) * HEIGHT, HEIGHT)];
  };
  const show = () => {
    pen.setTransform(canvas.width / WIDTH, 0, 0, canvas.height / HEIGHT, 0, 0);
    pen.clearRect(0, 0, WIDTH, HEIGHT);
    pen.lineWidth = 3.2;
    pen.lineCap = 'round';
    pen.lineJoin = 'round';
    pen.strokeStyle = '#142a6b';
    lines.forEach((line) => {
      pen.beginPath();
      pen.moveTo(...line[0]);
      line.forEach((point) => pen.lineTo(...point));
      pen.stroke();
    });
  };
  const keep = () => {
    kept.value = lines.map((line) => line.map((point) => point.join(',')).join(' ')).join(';');
  };
  const points = () => lines.reduce((sum, line) => sum + line.length, 0);

  canvas.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || points() >= MOST_POINTS) {
      return;
    }
    drawing = true;
    canvas.setPointerCapture(event.pointerId);
    lines.push([at(event)]);
    event.preventDefault();
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!drawing || points() >= MOST_POINTS) {
      return;
    }
    const line = lines[lines.length - 1];
    const [x, y] = at(event);
    const [lastX, lastY] = line[line.length - 1];
    if (x !== lastX || y !== lastY) {
      line.push([x, y]);
      show();
    }
  });
  const lift = () => {
    drawing = false;
    keep();
  };
  canvas.addEventListener('pointerup', lift);
  canvas.addEventListener('pointercancel', lift);
  place.querySelector('[data-strokes-clear]').addEventListener('click', () => {
    lines = [];
    keep();
    show();
  });

  const choose = () => {
    place.hidden = form.elements.kind.value !== 'drawn';
  };
  form.addEventListener('change', choose);
  form.querySelectorAll('.bp-scripted').forEach((part) => {
    part.hidden = false;
  });
  choose();
  show();
}

document.querySelectorAll('[data-strokes]').forEach(setUp);
