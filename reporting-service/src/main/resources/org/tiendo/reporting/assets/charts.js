"use strict";
// Draws each chart from the table that it stands beside, so that the two can never disagree.
// A table says by data-chart what it is: share (one column, each row a part), stack (rows of columns), time (the same, upright),
// line (columns over rows), heat (rows by columns).
(function () {
  const tones = { DONE_ON_TIME: "--ok", DONE_LATE: "--late", OPEN_IN_TERM: "--term", OPEN_OVERDUE: "--bad", OPEN_NO_DEADLINE: "--none", TOTAL: "--soft" };
  const palette = ["--term", "--ok", "--late", "--bad", "--none", "--accent", "--soft"];
  const strokes = ["dashed", "solid", "dotted"], symbols = ["emptyRect", "circle", "triangle", "diamond"];
  const drawn = new Map();

  function ink(name) { return getComputedStyle(document.documentElement).getPropertyValue(name).trim(); }
  function tone(cell, at) { return ink(tones[cell.dataset.tone] || palette[at % palette.length]); }
  function name(cell) { return cell.dataset.name || cell.textContent.trim().replace(/\s+/g, " "); }
  function value(cell) { return Number(cell.dataset.value); }

  /** Rows with their name and numbers, and the columns that hold numbers. */
  function read(table) {
    const rows = Array.from(table.tBodies[0].rows, row => ({
      name: name(row.cells[0]), tone: row, values: Array.from(row.cells).filter(c => c.dataset.value !== undefined).map(value)
    }));
    const columns = Array.from(table.tHead.rows[0].cells).filter(c => c.dataset.tone !== undefined)
      .map((cell, at) => ({ name: name(cell), color: tone(cell, at) }));
    return { rows, columns };
  }

  function series(kind, data) {
    if (kind === "share") {
      return data.rows.map((row, at) => ({ name: row.name, type: "bar", stack: "all", barWidth: 34, itemStyle: { color: tone(row.tone, at) }, data: row.values }));
    }
    if (kind === "line") {
      return data.columns.map((column, at) => ({ name: column.name, type: "line", step: "end", lineStyle: { width: 2.5, type: strokes[at % strokes.length], color: column.color },
        itemStyle: { color: column.color }, symbol: symbols[at % symbols.length], symbolSize: 7, data: data.rows.map(row => row.values[at]) }));
    }
    return data.columns.map((column, at) => ({ name: column.name, type: "bar", stack: "all", barMaxWidth: 26, itemStyle: { color: column.color }, data: data.rows.map(row => row.values[at]) }))
      .filter(s => s.data.some(v => v > 0));
  }

  /** A colour of the page, paler. */
  function tint(name, part) {
    const hex = ink(name);
    return "rgba(" + [1, 3, 5].map(i => parseInt(hex.slice(i, i + 2), 16)).join(",") + "," + part + ")";
  }

  /** Without columns in which there is nothing but before and behind those that have something. */
  function filled(data) {
    const has = data.columns.map((_, x) => data.rows.some(row => row.values[x] > 0));
    const from = has.indexOf(true), to = has.lastIndexOf(true) + 1;
    return { columns: data.columns.slice(from, to), rows: data.rows.map(row => ({ name: row.name, values: row.values.slice(from, to) })) };
  }

  /** Fields of rows by columns: how many is written in each, so that colour only helps. */
  function heat(table, place) {
    const data = filled(read(table)), narrow = place.clientWidth < 600, most = Math.max(1, ...data.rows.flatMap(row => row.values)), text = { color: ink("--ink"), fontFamily: ink("--body") };
    const room = narrow ? 84 : 190, width = Math.max(12, (place.clientWidth - room - 24) / data.columns.length - 3);
    const axis = { type: "category", axisTick: { show: false }, axisLine: { show: false }, splitArea: { show: false } };
    const points = data.rows.flatMap((row, y) => row.values.map((v, x) => [x, y, v])).filter(p => p[2] > 0);
    return {
      animation: false, textStyle: text, aria: { enabled: true, label: { enabled: false } },
      tooltip: { renderMode: "richText", backgroundColor: ink("--panel"), borderColor: ink("--line"), textStyle: text,
        formatter: p => data.rows[p.value[1]].name + ", " + data.columns[p.value[0]].name + ": " + p.value[2] },
      grid: { left: room, right: 12, top: 8, bottom: narrow ? 90 : 44 },
      xAxis: Object.assign({ data: data.columns.map(c => c.name.replace(/\/\d{4}$/, "")), axisLabel: { color: ink("--soft"), interval: 0, width: narrow ? 90 : width + 3, overflow: narrow ? "truncate" : "break", rotate: narrow ? 70 : 0, lineHeight: 14 } }, axis),
      yAxis: Object.assign({ data: data.rows.map(r => r.name), inverse: true, axisLabel: { color: ink("--soft"), width: room - 10, overflow: "truncate" }, splitLine: { show: true, lineStyle: { color: ink("--hair") } } }, axis),
      series: [{ type: "scatter", symbol: "rect", symbolSize: [width, 26], data: points.map(p => ({ value: p,
        itemStyle: { color: tint("--bad", .15 + .85 * p[2] / most) }, label: { show: true, formatter: String(p[2]), fontWeight: 600, color: p[2] / most > .5 ? ink("--panel") : ink("--ink") } })) }]
    };
  }

  function options(table) {
    const kind = table.dataset.chart, data = read(table), text = { color: ink("--ink"), fontFamily: ink("--body") };
    const names = { type: "category", data: kind === "share" ? [""] : data.rows.map(r => r.name), axisLabel: { color: ink("--soft"), width: 150, overflow: "truncate", hideOverlap: true }, axisLine: { lineStyle: { color: ink("--line") } }, axisTick: { show: false } };
    const numbers = { type: "value", minInterval: 1, axisLabel: { color: ink("--soft") }, splitLine: { lineStyle: { color: ink("--hair") } } };
    const upright = kind === "line" || kind === "time";
    if (!upright) { names.inverse = true; }
    return {
      animation: false, textStyle: text, aria: { enabled: true, label: { enabled: false }, decal: { show: kind !== "line" } },
      legend: { top: 0, left: 0, itemHeight: 12, textStyle: { color: ink("--ink") } },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: kind === "line" ? "line" : "shadow" }, backgroundColor: ink("--panel"), borderColor: ink("--line"), textStyle: text },
      grid: { left: 8, right: 16, bottom: 4, top: legendRoom(kind, data), containLabel: true },
      xAxis: upright ? names : numbers, yAxis: upright ? numbers : names, series: series(kind, data)
    };
  }

  function legendRoom(kind, data) {
    const entries = kind === "share" ? data.rows.length : data.columns.length;
    return entries > 3 ? (window.innerWidth < 700 ? 110 : 62) : 36;
  }

  function draw(place) {
    const table = document.getElementById(place.dataset.for);
    if (!table || !table.tBodies.length || !window.echarts) { return; }
    const rows = table.tBodies[0].rows.length;
    const kind = table.dataset.chart;
    place.classList.toggle("tall", kind === "stack" && rows > 5);
    const height = kind === "stack" ? Math.max(220, 90 + rows * 40) : kind === "heat" ? 110 + rows * 32 : undefined;
    const chart = echarts.init(place, null, { renderer: "svg", height: height });
    chart.setOption(kind === "heat" ? heat(table, place) : options(table));
    drawn.set(place, chart);
  }

  function all() {
    drawn.forEach((chart, place) => { chart.dispose(); drawn.delete(place); });
    document.querySelectorAll(".chart[data-for]").forEach(draw);
  }

  all();
  document.addEventListener("tiendo:refreshed", all);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);
  let waiting;
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(all, 150); });
})();
