// The websocket: the first message, what comes and goes, and how a lost line is taken up again.

const RETRY = new Set([1001, 1006, 1011, 1012, 4503]); // the server went away or is full: it may come back
const LONGEST_WAIT_MS = 30000;

/** A secret word kept for this window: the talk goes on after a reload, the token is asked for once. */
function kept(name, fresh) {
  let value = sessionStorage.getItem(name);
  if (value === null) {
    value = fresh();
    if (value) sessionStorage.setItem(name, value);
  }
  return value;
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_");
}

/** The token of the address' fragment, which browsers never send. It is taken out of the address at once. */
function tokenOfAddress() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) history.replaceState(null, "", location.pathname + location.search);
  return token;
}

export class Connection {
  #socket = null;
  #wait = 500;
  #timer = null;
  #ready = false;
  #waiters = [];

  /** Counts the lines that were greeted on: what was begun on one is not gone on with on the next. */
  line = 0;

  /**
   * `hello()` gives what the first message says besides; `on` holds ready, message(message, late), sound and
   * lost(code, trying). A late message comes from a line that was left: it may be shown, and says nothing of this one.
   */
  constructor(hello, on) {
    this.hello = hello;
    this.on = on;
    const given = tokenOfAddress();
    if (given) sessionStorage.setItem("token", given);
    this.token = kept("token", () => "");
    this.key = kept("key", newKey);
  }

  get open() {
    return this.#socket?.readyState === WebSocket.OPEN;
  }

  /** The server has greeted on this line: what is sent now is answered on it. */
  get ready() {
    return this.#ready && this.open;
  }

  /** Until the server has greeted. */
  async whenReady() {
    if (!this.ready) await new Promise((resolve) => this.#waiters.push(resolve));
  }

  /** There is a line, or one is being taken up. */
  get coming() {
    return this.#timer !== null || this.#socket === null || this.#socket.readyState <= WebSocket.OPEN;
  }

  /** Nothing more goes out on the line as it is; `connect` follows. */
  leave() {
    this.#ready = false;
  }

  connect() {
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#ready = false;
    const before = this.#socket;
    const socket = new WebSocket(`${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/ws`);
    socket.binaryType = "arraybuffer";
    socket.onopen = () => {
      const hello = { type: "hello", version: 1, session: this.key, ...this.hello() };
      if (this.token) hello.token = this.token;
      socket.send(JSON.stringify(hello));
    };
    socket.onmessage = ({ data }) => {
      const late = this.#socket !== socket;
      if (data instanceof ArrayBuffer) return late ? undefined : this.on.sound(data);
      const message = JSON.parse(data);
      if (message.type !== "ready") return this.on.message(message, late);
      if (late) return undefined;
      this.#ready = true;
      this.line += 1;
      this.#wait = 500;
      this.on.ready(message);
      for (const go of this.#waiters.splice(0)) go();
      return undefined;
    };
    socket.onclose = ({ code }) => {
      if (this.#socket !== socket) return;
      const trying = RETRY.has(code);
      if (trying) {
        this.#timer = setTimeout(() => this.connect(), this.#wait);
        this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT_MS);
      }
      if (code === 4401) sessionStorage.removeItem("token");
      this.on.lost(code, trying);
    };
    this.#socket = socket;
    before?.close();
  }

  send(message) {
    if (!this.open) return false;
    this.#socket.send(message instanceof Int16Array ? message : JSON.stringify(message));
    return true;
  }
}
