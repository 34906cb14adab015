import { existsSync } from "node:fs";

/** The first has no windows to draw, and takes half of the processor time of the second. */
const programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"] as const;

export const executablePath = programs.find((path) => existsSync(path)) ?? programs[0];
/** Milliseconds that something in a page may take, on the busiest machine. */
export const patience = 120_000;
export const installCommand = "apt-get install chromium-headless-shell";
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];
