"use strict";
const data = JSON.parse(document.getElementById("data").textContent);
const chain = document.getElementById("chain");
const all = (selector) => Array.from(document.querySelectorAll(selector));
const clear = () => all(".on,.near").forEach((one) => one.classList.remove("on", "near"));

function show(number) {
  const mention = data.mentions[number];
  clear();
  chain.textContent = "";
  chain.className = mention.kind;
  const head = document.createElement("b");
  head.textContent = mention.text + " — " + data.words[mention.kind];
  const list = document.createElement("ol");
  for (const step of mention.steps) {
    const item = document.createElement("li");
    item.textContent = step;
    list.append(item);
  }
  chain.append(head, list);
  all('[data-m="' + number + '"]').forEach((one) => one.classList.add("on"));
  let first = null;
  for (const at of mention.near) {
    const mark = document.getElementById("s" + at);
    mark.classList.add("near");
    first = first || mark;
  }
  for (const at of mention.words) {
    const mark = document.getElementById("s" + at);
    mark.classList.add("on");
    if (at === mention.words[0]) first = mark;
  }
  if (first) first.scrollIntoView({ block: "center" });
}

function back(at) {
  const number = data.mentions.findIndex((one) => one.words.includes(at));
  const other = number < 0 ? data.mentions.findIndex((one) => one.near.includes(at)) : number;
  if (other < 0) return;
  const found = document.querySelector('[data-m="' + other + '"]');
  if (found) {
    tab(found.closest("[data-output]").dataset.output);
    show(other);
    found.scrollIntoView({ block: "center" });
  }
}

function tab(name) {
  all("[data-output]").forEach((one) => { one.hidden = one.dataset.output !== name; });
  all("nav button").forEach((one) => one.setAttribute("aria-pressed", String(one.dataset.tab === name)));
}

function act(target) {
  const mention = target.closest("[data-m]");
  const mark = target.closest("mark");
  if (target.dataset.tab) tab(target.dataset.tab);
  else if (mention) show(Number(mention.dataset.m));
  else if (mark) back(Number(mark.id.slice(1)));
  else return false;
  return true;
}

document.addEventListener("click", (event) => act(event.target));
document.addEventListener("keydown", (event) => {
  if ((event.key === "Enter" || event.key === " ") && event.target.tagName !== "BUTTON" && act(event.target)) {
    event.preventDefault();
  }
});
tab("0");
