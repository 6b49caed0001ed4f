"use strict";
(() => {
  const read = (id) => JSON.parse(document.getElementById(id).textContent);
  const data = read("data"), options = read("options"), words = data.words;
  const byId = new Map(data.details.nodes.map((node) => [node.id, node]));
  const links = data.details.links; // [subject, object, kind, status, basis, sentence, ours, theirs]
  const home = new Map(data.nodes.map((node) => [node.id, node]));
  const nodes = new vis.DataSet(data.nodes), edges = new vis.DataSet(data.edges);
  const canvas = document.getElementById("canvas"), panel = document.getElementById("panel");
  const element = (id) => document.getElementById(id);
  let selected = null, opened = [], near = null;

  // ---- evidence panel: text nodes only, so that no quote is ever read as markup
  const make = (tag, text, parent, className) => {
    const made = document.createElement(tag);
    if (text) made.textContent = text;
    if (className) made.className = className;
    if (parent) parent.append(made);
    return made;
  };
  const title = (id) => `${id} ${byId.get(id).name}`;
  const quotes = (found, parent) => {
    for (const [quote, place] of found) {
      make("blockquote", `“${quote}”`, parent);
      make("p", place, parent, "place");
    }
  };
  const showLink = (number) => {
    const [subject, object, kind, status, basis, sentence, ours, theirs] = links[number];
    panel.replaceChildren();
    make("h2", `${byId.get(subject).name} — ${byId.get(object).name}`, panel);
    make("p", `${words[kind]}；依据：${basis}；${status}`, panel);
    make("p", sentence, panel);
    make("h3", title(subject), panel);
    quotes(ours, panel);
    make("h3", title(object), panel);
    quotes(theirs, panel);
  };
  const showNode = (id) => {
    const node = byId.get(id);
    panel.replaceChildren();
    make("h2", title(id), panel);
    if (node.verdict) make("p", `判断：${node.verdict}`, panel);
    make("h3", `联系`, panel);
    const list = make("ul", "", panel);
    links.forEach((link, number) => {
      if (link[0] !== id && link[1] !== id) return;
      const other = link[0] === id ? link[1] : link[0];
      const button = make("button", `${title(other)}（${words[link[2]]}）`, make("li", "", list), "go");
      button.type = "button";
      button.addEventListener("click", () => pickLink(number));
    });
    if (!list.children.length) make("li", "没有画出的联系", list);
    make("h3", `技术方向（${node.directions.length}）`, panel);
    const named = make("ul", "", panel);
    for (const [, quote] of node.directions) make("li", quote, named);
  };

  // ---- selection: a row opens its directions beside it
  const close = () => {
    edges.remove(opened.map((id) => `e${id}`));
    nodes.remove(opened);
    opened = [];
  };
  const open = (id) => {
    close();
    const { x, y } = home.get(id), found = byId.get(id).directions;
    found.forEach(([technology, quote], at) => {
      const key = `d${technology}`;
      opened.push(key);
      nodes.add({ id: key, label: quote, x: x + 350, y: y + (at - (found.length - 1) / 2) * 46, shape: "box", margin: 4,
        font: { size: 20 }, color: { background: "#ffffff", border: "#8a8a8a" } });
      edges.add({ id: `e${key}`, from: id, to: key, color: { color: "#8a8a8a" }, width: 1 });
    });
  };
  const pickNode = (id) => {
    selected = id;
    element("near").disabled = false;
    open(id);
    network.selectNodes([id]);
    showNode(id);
  };
  const pickLink = (number) => {
    close();
    network.selectEdges([number]);
    showLink(number);
  };
  const goTo = (id) => {
    pickNode(id);
    network.focus(id, { scale: 0.62, animation: false });
    panel.focus();
  };
  // ---- filters
  const packed = () => { // the neighbourhood: each column close around the selected row
    const columns = new Map(), middle = home.get(selected), places = new Map(home);
    for (const id of near) columns.set(home.get(id).x, [...(columns.get(home.get(id).x) || []), id]);
    const order = [...columns.keys()].sort((a, b) => a - b), own = order.indexOf(middle.x);
    for (const [x, ids] of columns) {
      ids.sort((a, b) => home.get(a).y - home.get(b).y);
      ids.forEach((id, at) => places.set(id, { x: middle.x + (order.indexOf(x) - own) * 520, y: middle.y + (at - (ids.length - 1) / 2) * 80 }));
    }
    places.set(selected, middle);
    return places;
  };
  const apply = () => {
    const kinds = new Set([...document.querySelectorAll("input[name=relation]:checked")].map((box) => box.value));
    const status = element("status").value, verdict = element("verdict").value;
    const passes = (link) => kinds.has(link[2]) && (!status || (status === "firm" ? !["clue", "unsure"].includes(link[2]) : link[3] === status));
    const kept = links.map(passes);
    const reached = new Set();
    const chosen = (id) => !verdict || byId.get(id).verdict === verdict;
    links.forEach((link, n) => {
      if (kept[n] && (chosen(link[0]) || chosen(link[1]))) { reached.add(link[0]); reached.add(link[1]); }
    });
    const lists = new Set([...document.querySelectorAll("input[name=layer]:checked")].map((box) => box.value));
    const listOf = (id) => (byId.has(id) ? byId.get(id).list : id.slice("list:".length));
    const isShown = (id) => (near ? near.has(id)
      : lists.has(listOf(id)) && (!byId.has(id) || !verdict || chosen(id) || reached.has(id)));
    close();
    const places = near ? packed() : home;
    nodes.update(data.nodes.map((node) => ({ id: node.id, hidden: !isShown(node.id), x: places.get(node.id).x, y: places.get(node.id).y })));
    edges.update(data.edges.map((edge) => ({ id: edge.id,
      hidden: !kept[edge.id] || !isShown(edge.from) || !isShown(edge.to) || !(chosen(edge.from) || chosen(edge.to)) })));
  };
  apply();

  // ---- the picture: made once it is known what is hidden, so that it is laid out only once
  const network = new vis.Network(canvas, { nodes, edges }, options);
  network.once("afterDrawing", () => {
    canvas.dataset.drawn = String(Math.round(performance.now())); // milliseconds since the page was opened
  });
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined && byId.has(node)) pickNode(node);
    else if (node === undefined && typeof edge === "number") pickLink(edge);
    else if (node === undefined) close();
  });
  const fitShown = () => {
    const shown = nodes.getIds({ filter: (node) => !node.hidden });
    network.fit({ nodes: shown, animation: false });
    const heights = Object.values(network.getPositions(shown)).map(({ y }) => y), top = Math.min(...heights) - 60;
    const frame = canvas.querySelector("canvas").clientHeight / network.getScale();
    if (Math.max(...heights) + 60 - top < frame) { // what is wider than high stands at the top of its frame, not in its middle
      network.moveTo({ position: { x: network.getViewPosition().x, y: top + frame / 2 }, animation: false });
    }
  };
  fitShown();
  const verdicts = [...new Set(data.details.nodes.map((node) => node.verdict).filter(Boolean))];
  for (const verdict of verdicts) element("verdict").append(new Option(verdict, verdict));
  element("tools").addEventListener("change", apply);
  element("near").addEventListener("click", () => {
    near = new Set([selected]);
    for (const [subject, object] of links) {
      if (subject === selected) near.add(object);
      if (object === selected) near.add(subject);
    }
    apply();
    open(selected);
    network.fit({ nodes: [...near, ...opened], animation: false });
  });
  element("whole").addEventListener("click", () => {
    near = null;
    apply();
    fitShown();
  });

  // ---- search: names first, then directions
  const suggestions = element("suggestions");
  for (const node of data.details.nodes) suggestions.append(new Option("", title(node.id)));
  const wanted = (text) => {
    const all = data.details.nodes, word = text.trim().toLowerCase();
    if (!word) return undefined;
    return all.find((node) => title(node.id).toLowerCase() === word) || all.find((node) => title(node.id).toLowerCase().includes(word))
      || all.find((node) => node.directions.some(([, quote]) => quote.toLowerCase().includes(word)));
  };
  element("tools").addEventListener("submit", (event) => {
    event.preventDefault();
    const text = element("search").value, found = wanted(text);
    if (found) {
      near = null;
      document.querySelector(`input[name=layer][value="${CSS.escape(found.list)}"]`).checked = true;
      apply();
      goTo(found.id);
      return;
    }
    panel.replaceChildren();
    make("p", text.trim() ? `图中没有“${text.trim()}”。可以换一个词，或用检索功能查全部文本。` : "请先输入要查的词。", panel);
  });
  document.addEventListener("click", (event) => {
    const button = event.target.closest(".go[data-node], .go[data-link]");
    if (!button) return;
    if (button.dataset.node) goTo(button.dataset.node);
    else { pickLink(Number(button.dataset.link)); panel.focus(); }
    canvas.scrollIntoView({ block: "center" });
  });

  // ---- legend samples and print
  for (const sample of document.querySelectorAll("canvas.sample")) {
    const edge = data.edges.find((one) => links[one.id][2] === sample.dataset.kind), pen = sample.getContext("2d");
    pen.lineWidth = edge.width;
    pen.strokeStyle = "#1f3f6e";
    pen.setLineDash(edge.dashes || []);
    pen.beginPath(); pen.moveTo(0, 5); pen.lineTo(44, 5); pen.stroke();
  }
  const fit = (width, height) => { // setSize first: a fit measures; redraw last: a fit draws only in the next frame, too late for paper
    network.setSize(width, height);
    network.redraw();
    fitShown();
    network.redraw();
  };
  window.addEventListener("beforeprint", () => fit("1039px", "567px")); // 275 mm by 150 mm, as the print styles say
  window.addEventListener("afterprint", () => fit("100%", "100%"));
})();
