"use strict";
// Draws each chart from the table that it stands beside, so that the two can never disagree.
// A table says by data-chart what it is: share (one column, each row a part), stack (rows of columns), line (columns over rows).
(function () {
  const tones = { DONE_ON_TIME: "--ok", DONE_LATE: "--late", OPEN_IN_TERM: "--term", OPEN_OVERDUE: "--bad", OPEN_NO_DEADLINE: "--none", TOTAL: "--soft" };
  const palette = ["--term", "--ok", "--late", "--bad", "--none", "--accent", "--soft"];
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
      return data.columns.map((column, at) => ({ name: column.name, type: "line", step: "end", lineStyle: { width: 2.5, type: at === 0 ? "dashed" : "solid", color: column.color },
        itemStyle: { color: column.color }, symbol: at === 0 ? "emptyRect" : "circle", symbolSize: 7, data: data.rows.map(row => row.values[at]) }));
    }
    return data.columns.map((column, at) => ({ name: column.name, type: "bar", stack: "all", barMaxWidth: 26, itemStyle: { color: column.color }, data: data.rows.map(row => row.values[at]) }))
      .filter(s => s.data.some(v => v > 0));
  }

  function options(table) {
    const kind = table.dataset.chart, data = read(table), text = { color: ink("--ink"), fontFamily: ink("--body") };
    const names = { type: "category", data: kind === "share" ? [""] : data.rows.map(r => r.name), axisLabel: { color: ink("--soft"), width: 150, overflow: "truncate", hideOverlap: true }, axisLine: { lineStyle: { color: ink("--line") } }, axisTick: { show: false } };
    const numbers = { type: "value", minInterval: 1, axisLabel: { color: ink("--soft") }, splitLine: { lineStyle: { color: ink("--hair") } } };
    if (kind !== "line") { names.inverse = true; }
    return {
      animation: false, textStyle: text, aria: { enabled: true, label: { enabled: false }, decal: { show: kind !== "line" } },
      legend: { top: 0, left: 0, itemHeight: 12, textStyle: { color: ink("--ink") } },
      tooltip: { trigger: "axis", renderMode: "richText", axisPointer: { type: kind === "line" ? "line" : "shadow" }, backgroundColor: ink("--panel"), borderColor: ink("--line"), textStyle: text },
      grid: { left: 8, right: 16, bottom: 4, top: legendRoom(kind, data), containLabel: true },
      xAxis: kind === "line" ? names : numbers, yAxis: kind === "line" ? numbers : names, series: series(kind, data)
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
    place.classList.toggle("tall", table.dataset.chart === "stack" && rows > 5);
    const chart = echarts.init(place, null, { renderer: "svg", height: table.dataset.chart === "stack" ? Math.max(220, 90 + rows * 40) : undefined });
    chart.setOption(options(table));
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
