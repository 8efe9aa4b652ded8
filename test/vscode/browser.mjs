// The window of an editor under test: a headless browser on the page that the editor serves.
import { chromium } from 'playwright-core';
import { browserPath } from '../../scripts/install/system.mjs';

/** A picture of this size is read at full size in a README. */
const VIEWPORT = { width: 1280, height: 800 };

/** No sandbox: it cannot be had as root, and the pages are the editor's own. The rest keeps the browser from calling home. */
const BROWSER_ARGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
];

/**
 * Starts the browser. Signals are left to the caller: playwright's own handlers would close it and keep the script waiting.
 * @returns {Promise<import('playwright-core').Browser>}
 */
export function launchBrowser() {
  const executablePath = browserPath();
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: BROWSER_ARGS,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * A clean window: what the workbench remembers lives in the browser's context.
 * @param {import('playwright-core').Browser} browser
 */
export function newWindow(browser) {
  return browser.newPage({ viewport: VIEWPORT, locale: 'en-US' });
}

/**
 * The address of a workbench.
 * @param {string} url the running editor's
 * @param {string} place a folder, or a .code-workspace file
 * @param {readonly (readonly [name: string, value: string])[]} [payload] what the workbench is told at its start
 */
export function workbenchAddress(url, place, payload = []) {
  const kind = place.endsWith('.code-workspace') ? 'workspace' : 'folder';
  const told = JSON.stringify([...payload, ['skipWelcome', 'true'], ['skipReleaseNotes', 'true']]);
  return `${url}/?${kind}=${encodeURIComponent(place)}&payload=${encodeURIComponent(told)}`;
}

/**
 * How the workbench names a file on the editor's machine.
 * @param {string} url the running editor's
 * @param {string} file an absolute path
 */
export function remoteUri(url, file) {
  return `vscode-remote://${new URL(url).host}${encodeURI(file)}`;
}
