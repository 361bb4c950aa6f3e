"use strict";
/* Forms work without this. With it, a form is sent once however often its button is pressed, files are described by the
   browser instead of by hand or stay chosen while they are checked, and fields that do not belong to the chosen verdict are put away. */

for (const form of document.querySelectorAll("form[data-once]")) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => delete form.dataset.sent);
}

for (const field of document.querySelectorAll("[data-when]")) {
  const [name, values] = field.dataset.when.split("=");
  const chooser = field.closest("form").elements.namedItem(name);
  const follow = () => {
    field.hidden = !values.split("|").includes(chooser.value);
  };
  chooser.addEventListener("change", follow);
  follow();
}

/* A browser forgets the file that was chosen when the page is another one. So what is said of a file is put into this page, and
   what was checked can be staged as it is. A file that was saved meanwhile has to be chosen again. */
for (const form of document.querySelectorAll("form[data-file]")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.getAttribute("aria-busy")) {
      return;
    }
    form.setAttribute("aria-busy", "true");
    const above = document.getElementById("above");
    const below = document.getElementById("below");
    try {
      const answer = await fetch(form.action, { method: "POST", body: new FormData(form, event.submitter) });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const told = page.getElementById("above");
      if (!told) {
        location.assign(answer.url);
        return;
      }
      above.replaceChildren(...told.childNodes);
      below.replaceChildren(...page.getElementById("below").childNodes);
      (document.getElementById("problem") || document.getElementById("result") || form).scrollIntoView();
    } catch {
      const words = document.createElement("p");
      words.className = "notice bad";
      words.id = "problem";
      words.role = "alert";
      words.textContent = form.dataset.changed;
      form.elements.namedItem("upload").value = "";
      above.replaceChildren(words);
      below.replaceChildren();
      words.scrollIntoView();
    }
    form.removeAttribute("aria-busy");
  });
}

/* Of rows, those are shown that are filled in, and one more; a button shows the next. */
for (const rows of document.querySelectorAll("[data-rows]")) {
  const all = [...rows.querySelectorAll("[data-row]")];
  const filled = (row) =>
    [...row.querySelectorAll("input, textarea, select")].some((cell) => (cell.type === "checkbox" ? cell.checked : cell.value));
  const last = all.findLastIndex(filled);
  all.forEach((row, i) => {
    row.hidden = i > last + 1;
  });
  const more = document.createElement("button");
  more.type = "button";
  more.className = "second";
  more.textContent = rows.dataset.more;
  more.addEventListener("click", () => {
    const next = all.find((row) => row.hidden);
    if (next) {
      next.hidden = false;
      next.querySelector("input, textarea, select").focus();
    }
    more.hidden = !all.some((row) => row.hidden);
  });
  rows.append(more);
}

async function describe(file) {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  const hex = Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { name: file.name, sha256: hex, size: String(file.size), mediaType: file.type || "application/octet-stream" };
}

for (const group of document.querySelectorAll("[data-files]")) {
  const chooser = group.querySelector("[data-files-choose]");
  const input = chooser.querySelector("input[type=file]");
  const list = chooser.querySelector("ul");
  const rows = [...group.querySelectorAll(".file")];
  if (!window.crypto || !crypto.subtle) {
    continue;
  }
  chooser.hidden = false;
  group.querySelector("details").open = rows.some((row) => row.querySelector("input").value);
  input.addEventListener("change", async () => {
    const described = await Promise.all([...input.files].slice(0, rows.length).map(describe));
    list.replaceChildren();
    rows.forEach((row, i) => {
      for (const cell of row.querySelectorAll("input")) {
        cell.value = described[i] ? described[i][cell.dataset.part] : "";
      }
    });
    for (const file of described) {
      const line = document.createElement("li");
      line.textContent = `${file.name} · ${file.size} B · SHA-256 ${file.sha256}`;
      list.append(line);
    }
  });
}
