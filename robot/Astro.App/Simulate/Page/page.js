'use strict';
const run = JSON.parse(document.getElementById('data').textContent);
const episode = fields => Object.fromEntries(run.columns.map((name, i) => [name, fields[i]]));
const rows = run.rows.map(episode);
const byId = id => document.getElementById(id);
const isFound = row => /^(DELIVERED|FOUND_NOT_DELIVERED)$/.test(row.outcome) && !row.false_find;

function svg(name, attributes, text) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== undefined) element.textContent = text;
  return element;
}

/* A round step that divides a span into about so many parts. */
function step(span, parts) {
  const raw = span / parts, power = 10 ** Math.floor(Math.log10(raw));
  return power * [1, 2, 5, 10].find(factor => factor * power >= raw);
}

/* Bars for how often, and the line of the share up to there. */
function histogram(id, values, limit) {
  const width = 420, height = 190, left = 34, bottom = 22, top = 8, right = 42;
  const picture = svg('svg', { viewBox: `0 0 ${width} ${height}` });
  byId(id).append(picture);
  if (values.length === 0) {
    picture.append(svg('text', { x: width / 2, y: height / 2, 'text-anchor': 'middle' }, 'none'));
    return;
  }
  values = values.toSorted((a, b) => a - b);
  const most = limit ?? Math.max(values.at(-1), 1e-9), tick = step(most, 5);
  const end = limit ?? Math.ceil(most / tick - 1e-9) * tick, bins = 20, counts = new Array(bins).fill(0);
  for (const value of values) counts[Math.min(bins - 1, Math.floor(value / end * bins))]++;
  const x = value => left + value / end * (width - left - right);
  const highest = Math.max(...counts), y = share => height - bottom - share * (height - bottom - top);
  counts.forEach((count, i) => picture.append(svg('rect', {
    class: 'bar', x: x(end * i / bins) + .5, width: (width - left - right) / bins - 1,
    y: y(count / highest), height: y(0) - y(count / highest),
  })));
  const line = values.map((value, i) => `${x(value).toFixed(1)},${y((i + 1) / values.length).toFixed(1)}`);
  picture.append(svg('polyline', { class: 'ecdf', points: [`${x(0)},${y(0)}`, ...line, `${x(end)},${y(1)}`].join(' ') }));
  picture.append(svg('line', { class: 'axis', x1: left, x2: width - right, y1: y(0), y2: y(0) }));
  for (let value = 0; value <= end * 1.0001; value += tick)
    picture.append(svg('text', { x: x(value), y: height - 6, 'text-anchor': 'middle' }, +value.toFixed(6)));
  for (const share of [0, .5, 1]) {
    picture.append(svg('text', { x: left - 5, y: y(share) + 4, 'text-anchor': 'end' }, +(highest * share).toFixed(1)));
    picture.append(svg('text', { x: width - right + 5, y: y(share) + 4 }, `${100 * share} %`));
  }
}

histogram('times', rows.filter(row => isFound(row) && row.time_to_find_s !== null).map(row => row.time_to_find_s));
histogram('spl', rows.filter(row => row.spl !== null).map(row => row.spl), 1);
histogram('paths', rows.filter(row => row.path_m !== null).map(row => row.path_m));

const shown = {
  episode: 'episode', world: 'world', seed: 'seed', person: 'person', outcome: 'outcome',
  time_to_find_s: 'found after (s)', path_m: 'path (m)', spl: 'SPL',
};
const words = new Set(['world', 'person', 'outcome']);
if (new Set(rows.map(row => row.world)).size < 2) delete shown.world;
const pageSize = 300, first = rows.find(isFound) ?? rows[0];
let order = { column: 'episode', ascending: true }, chosen = first?.episode, limit = pageSize;

for (const id of words) {
  for (const value of [...new Set(rows.map(row => row[id]))]) byId(id).append(new Option(value, value));
  byId(id).onchange = () => { limit = pageSize; list(); };
}
for (const [column, title] of Object.entries(shown)) {
  const head = byId('rows').tHead.rows[0] ?? byId('rows').tHead.insertRow();
  const cell = document.createElement('th');
  cell.textContent = title;
  if (words.has(column)) cell.className = 'word';
  cell.onclick = () => {
    order = { column, ascending: order.column === column ? !order.ascending : true };
    list();
  };
  head.append(cell);
}

function list() {
  const isWanted = (row, id) => !byId(id).value || row[id] === byId(id).value;
  const wanted = rows.filter(row => [...words].every(id => isWanted(row, id)));
  const compare = (a, b) => a === b ? 0 : a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;
  wanted.sort((a, b) => (order.ascending ? 1 : -1) * compare(a[order.column], b[order.column]) || a.episode - b.episode);
  byId('count').textContent = `${wanted.length} of ${rows.length} episodes`;
  const body = byId('rows').tBodies[0];
  body.replaceChildren();
  for (const row of wanted.slice(0, limit)) {
    const line = body.insertRow();
    if (row.episode === chosen) line.className = 'chosen';
    for (const column of Object.keys(shown)) {
      const cell = line.insertCell();
      cell.textContent = row[column] ?? '';
      if (words.has(column)) cell.className = 'word';
      if (column === 'outcome') {
        const isRight = row.at_home ? isFound(row) : row.outcome === 'NOT_HOME';
        cell.classList.add(isRight ? 'good' : 'bad');
        if (row.false_find) cell.textContent += ' (false find)';
      }
    }
    line.onclick = () => { chosen = row.episode; show(row); list(); };
  }
  if (wanted.length > limit) {
    const cell = body.insertRow().insertCell();
    cell.colSpan = Object.keys(shown).length;
    cell.textContent = 'more';
    cell.onclick = () => { limit += pageSize; list(); };
  }
}

/* Lengths in the picture are centimetres; its y axis points down, the map's up. */
function show(row) {
  const map = byId('map'), world = run.worlds[row.world], trail = run.trails[row.episode - 1];
  map.replaceChildren();
  if (!world || !trail) return;
  const [x, y, width, height] = world.view, unit = Math.max(width, height) / 100;
  map.setAttribute('viewBox', world.view.join(' '));
  for (const room of world.rooms) map.append(svg('polygon', { class: 'room', points: room.points }));
  map.append(svg('path', { class: 'wall', d: world.walls }));
  for (const box of world.boxes) map.append(svg('polygon', { class: 'box', points: box.points, fill: box.colour }));
  const points = [];
  for (let i = 0; i < trail.path.length; i += 2) points.push(`${trail.path[i]},${-trail.path[i + 1]}`);
  map.append(svg('polyline', { class: 'path', points: points.join(' '), 'stroke-width': .5 * unit }));
  if (points.length > 0) {
    const [startX, startY] = [trail.path[0], -trail.path[1]];
    map.append(svg('rect', { class: 'start', x: startX - unit, y: startY - unit, width: 2 * unit, height: 2 * unit }));
  }
  for (const room of world.rooms)
    map.append(svg('text', {
      class: 'name', x: room.x, y: room.y, 'font-size': 2.2 * unit, 'stroke-width': .6 * unit,
    }, room.name));
  for (const [name, personX, personY] of trail.people) {
    const dot = svg('circle', { class: name === row.person ? 'wanted' : 'other', cx: personX, cy: -personY, r: 1.2 * unit });
    dot.append(svg('title', {}, name));
    map.append(dot);
  }
  if (trail.found)
    map.append(svg('circle', {
      class: row.false_find ? 'found' : 'found right', cx: trail.found[0], cy: -trail.found[1], r: 2.2 * unit,
      'stroke-width': .5 * unit,
    }));
  byId('detail').textContent = `Episode ${row.episode}: ${row.person}, ${row.at_home ? 'at home' : 'away'}, `
    + `${row.outcome}${row.false_find ? ' (false find)' : ''} after ${row.total_s ?? '?'} s and ${row.path_m ?? '?'} m`
    + `${row.shortest_path_m === null ? '' : ` (shortest ${row.shortest_path_m} m)`}. `
    + `${row.rooms ? `Rooms: ${row.rooms.replaceAll(';', ', ')}. ` : ''}${row.error}`;
}

list();
if (first) show(first);
