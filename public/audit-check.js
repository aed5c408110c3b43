// Checks in the browser that an entry stands under its seal: RFC 6962 hashes by WebCrypto, nothing is sent anywhere.
// With a text it also checks that the text is the entry. Without this script the page shows a command that does the same.
(() => {
  const form = document.getElementById('audit-check');
  if (!form || !window.crypto?.subtle) return;
  const { leaf, path, root, good, goodText, bad, badText } = form.dataset;
  const field = form.querySelector('textarea');
  const answer = form.querySelector('[role="status"]');

  const bytes = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const sha256 = async (first, ...rest) => {
    const parts = [Uint8Array.of(first), ...rest];
    const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      whole.set(part, at);
      at += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
  };

  const climb = async (start) => {
    let below = start;
    for (const step of path.split(' ').filter(Boolean)) {
      const partner = bytes(step.slice(1));
      below = step[0] === 'L' ? await sha256(1, partner, below) : await sha256(1, below, partner);
    }
    return hex(below);
  };

  form.hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = field.value.trim();
    const start = text ? await sha256(0, new TextEncoder().encode(text)) : bytes(leaf);
    const agrees = (await climb(start)) === root;
    answer.textContent = text ? (agrees ? goodText : badText) : agrees ? good : bad;
  });
})();
