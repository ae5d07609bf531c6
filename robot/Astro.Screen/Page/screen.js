"use strict";

// The page remembers nothing but what was pressed: the robot sends everything anew on every connection.

const silence = 10_000;              // ms without a word from the robot after which the connection counts as lost
const thanksShown = 6_000;           // ms
const pauses = [500, 1_000, 2_000];  // ms before each attempt to connect; the last goes on for ever
const sizes = [9, 8, 7, 6, 5, 4];    // of the message, in units of the style sheet
const understood = { taken: "Thank you", later: "I will ask again later" };

const element = id => document.getElementById(id);
const buttons = document.querySelectorAll("button[data-choice]");

let view = { text: "", greeting: "", delivery: null };
let online = false;
let asking = false;                  // a press is on its way
let answered = null;                 // the delivery that was answered here
let thanksTimer = 0;

function write(id, text) {
  const target = element(id);
  // The same text again would make a screen reader say it again.
  if (target.textContent !== text) target.textContent = text;
  target.hidden = text === "";
}

function mood() {
  if (view.text.startsWith("Looking")) return "looking";
  return view.text.startsWith("Found") || view.greeting || !element("thanks").hidden ? "happy" : "calm";
}

// The largest type in which the whole message can be seen; the smallest scrolls if it must.
function fit() {
  const message = element("message");
  for (const size of sizes) {
    message.style.setProperty("--size", size);
    if (message.scrollHeight <= message.clientHeight) return;
  }
}

function show() {
  const { text, greeting, delivery } = view;
  const open = delivery !== null && delivery.id !== answered;
  write("greeting", text === "" ? "" : greeting);
  write("text", text || greeting || "Hello");
  if (open) {
    write("thanks", "");
    write("person", delivery.person === "" || text.includes(delivery.person) ? "" : `For ${delivery.person}`);
    write("reminder", delivery.reminder);
    write("cargo", delivery.cargo === "" ? "" : `I have brought ${delivery.cargo}`);
    element("buttons").hidden = !delivery.awaiting;
  }
  element("delivery").hidden = !open;
  for (const button of buttons) button.disabled = !online || asking;
  write("link", online ? "" : "One moment, reconnecting …");
  document.body.dataset.mood = mood();
  document.body.dataset.scene = open || !element("thanks").hidden ? "delivery" : "face";
  fit();
}

function thank(choice) {
  write("thanks", understood[choice]);
  clearTimeout(thanksTimer);
  thanksTimer = setTimeout(() => { write("thanks", ""); show(); }, thanksShown);
}

async function answer(button) {
  const id = view.delivery.id;
  const choice = button.dataset.choice;
  asking = true;
  write("problem", "");
  show();
  try {
    const response = await fetch("answer", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ id, choice }),
      signal: AbortSignal.timeout(silence),
    });
    const receipt = response.ok ? await response.json() : null;
    if (receipt === null) write("problem", "That did not reach me. Please try again.");
    else if (!receipt.accepted) write("problem", "I could not take that answer. Please try again.");
    else {
      answered = id;
      thank(choice);
    }
  } catch {
    write("problem", "That did not reach me. Please try again.");
  }
  asking = false;
  show();
  // Disabling took the focus away; whoever answers by keyboard goes on where they were.
  if (answered !== id && document.activeElement === document.body) button.focus();
}

function connect(attempt) {
  const source = new EventSource("events");
  let watchdog;
  const lost = () => {
    clearTimeout(watchdog);
    source.close();
    const next = online ? 0 : attempt + 1;
    online = false;
    show();
    setTimeout(connect, pauses[Math.min(next, pauses.length - 1)], next);
  };
  const heard = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(lost, silence);
  };
  source.onmessage = event => {
    heard();
    const newer = JSON.parse(event.data);
    if (newer.delivery?.id !== view.delivery?.id) write("problem", "");
    view = newer;
    online = true;
    show();
  };
  source.addEventListener("beat", heard);
  source.onerror = lost;
  heard();
}

for (const button of buttons) button.addEventListener("click", () => answer(button));
addEventListener("resize", fit);
connect(0);
