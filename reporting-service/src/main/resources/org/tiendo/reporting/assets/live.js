"use strict";
// Keeps an open page up to date: a stream tells that the read model has moved, and the page is asked for again.
// Without it, the page stays as it was read, with a link to read it again.
(function () {
  const PATIENCE = 5000; // milliseconds without a connection before the reader is told
  const PACE = 2000; // milliseconds between two refreshes at least
  const LONGEST_WAIT = 30000;
  const status = document.getElementById("status");
  if (!status || !window.EventSource || !window.htmx) { return; }
  const words = status.dataset, word = status.querySelector(".connection"), again = status.querySelector(".again");
  const language = document.documentElement.lang;
  const clock = new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" });
  const number = new Intl.NumberFormat(language);
  let stream, state = "", lostSince, lostTimer, openTimer, wait = 1000;
  let wanted = words.at, loading = false, loadedAt = 0, loadTimer, kept;

  // Status

  function say(kind, text) {
    again.hidden = kind === "live";
    if (word.textContent !== text) { word.className = "connection " + kind; word.textContent = text; }
  }

  function filled(pattern, ...values) { return pattern.replace(/\{(\d)\}/g, (_, i) => values[i]); }

  function show() {
    if (lostSince) { say("lost", filled(words.lost, clock.format(lostSince))); return; }
    const [kind, since, behind] = state.split(" ");
    if (kind === "live") { say("live", words.live); }
    if (kind === "stale") {
      say("stale", filled(behind === "0" ? words.silent : words.stale, clock.format(new Date(since)), number.format(behind)));
    }
  }

  // Stream. One that ends is opened again by the browser, from the last id it has; one that was refused is not. One that was too slow
  // to be read ends with an event "resync": what was left out is then told by the next.

  function open() {
    if (stream || document.hidden) { return; }
    stream = new EventSource("/stream?at=" + encodeURIComponent(words.at));
    stream.addEventListener("open", found);
    stream.addEventListener("error", missed);
    stream.addEventListener("here", event => { wanted = event.lastEventId; refresh(); });
    stream.addEventListener("moved", event => { wanted = event.lastEventId; refresh(); });
    stream.addEventListener("state", event => { state = event.data; show(); });
  }

  function close() {
    clearTimeout(openTimer);
    clearTimeout(lostTimer);
    lostTimer = lostSince = undefined;
    if (stream) { stream.close(); stream = undefined; }
  }

  function found() {
    clearTimeout(lostTimer);
    lostTimer = lostSince = undefined;
    wait = 1000;
    show();
  }

  function missed() {
    if (!lostTimer) {
      const since = new Date();
      lostTimer = setTimeout(() => { lostSince = since; show(); }, PATIENCE);
    }
    if (stream && stream.readyState === EventSource.CLOSED) {
      stream = undefined;
      clearTimeout(openTimer);
      openTimer = setTimeout(open, wait + Math.random() * 500);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    }
  }

  // Refresh

  function main() { return document.getElementById("main"); }
  function fields() { return Array.from(main().querySelectorAll("input[id], select[id], textarea[id]")); }
  function filling() { const at = document.activeElement; return main().contains(at) && at.closest("form") !== null; }

  function changed(field) {
    if (field.options) { return field.selectedIndex !== Math.max(0, Array.from(field.options).findIndex(o => o.defaultSelected)); }
    return field.type === "checkbox" || field.type === "radio" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue;
  }

  function refresh() {
    clearTimeout(loadTimer);
    if (wanted === words.at || loading || document.hidden || filling()) { return; }
    const early = loadedAt + PACE - Date.now();
    if (early > 0) { loadTimer = setTimeout(refresh, early); return; }
    loading = true;
    const asked = wanted, before = words.at;
    const done = () => {
      loading = false;
      loadedAt = Date.now() + (words.at === before ? LONGEST_WAIT / 3 : 0);
      if (wanted === asked && words.at !== before) { wanted = words.at; } // it may have been read at a later position yet
      refresh();
    };
    // Without the fragment, to which htmx would scroll.
    htmx.ajax("GET", location.pathname + location.search, {
      source: main(), target: "#main", select: "#main", swap: "outerHTML", headers: { Accept: "text/html" }
    }).then(done, done);
  }

  function keep() {
    const link = document.activeElement.closest("#main a[href]:not([id])");
    kept = {
      x: scrollX, y: scrollY, link: link && link.getAttribute("href"),
      fields: fields().filter(changed).map(f => [f.id, f.type === "checkbox" || f.type === "radio" ? "checked" : "value", f.checked, f.value]),
      open: Array.from(main().querySelectorAll("details"), d => d.open)
    };
  }

  function restore() {
    const folds = main().querySelectorAll("details");
    if (folds.length === kept.open.length) { folds.forEach((fold, i) => { fold.open = kept.open[i]; }); }
    for (const [id, property, checked, value] of kept.fields) {
      const field = document.getElementById(id);
      if (field) { field[property] = property === "checked" ? checked : value; }
    }
    const link = kept.link && Array.from(main().querySelectorAll("a[href]")).find(a => a.getAttribute("href") === kept.link);
    if (link && document.activeElement === document.body) { link.focus({ preventScroll: true }); }
    scrollTo(kept.x, kept.y);
  }

  // Only the same page is taken: who was signed out meanwhile is led elsewhere, and reads on what is shown.
  document.body.addEventListener("htmx:beforeSwap", event => {
    if (event.detail.target !== main()) { return; }
    const read = new DOMParser().parseFromString(event.detail.xhr.responseText, "text/html").getElementById("status");
    const same = new URL(event.detail.xhr.responseURL).pathname === location.pathname;
    if (!event.detail.shouldSwap || !same || !read || !read.dataset.at || filling()) { event.detail.shouldSwap = false; return; }
    keep();
    words.at = read.dataset.at;
    status.querySelector(".position").textContent = read.querySelector(".position").textContent;
  });

  document.body.addEventListener("htmx:afterSettle", () => {
    if (!kept) { return; }
    document.dispatchEvent(new CustomEvent("tiendo:refreshed"));
    restore();
    kept = undefined;
  });

  document.addEventListener("focusout", () => setTimeout(refresh, 0));
  document.addEventListener("visibilitychange", () => { if (document.hidden) { close(); } else { open(); } });
  window.addEventListener("pagehide", close);
  window.addEventListener("offline", () => { close(); missed(); });
  window.addEventListener("online", open);
  window.addEventListener("pageshow", open);
  open();
})();
