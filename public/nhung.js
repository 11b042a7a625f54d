/* Gives each framed chart of this site the height it asks for, and opens its links where a sandbox lets it open none. Safe to
   include more than once. */
(() => {
  if (window.nbcdsFrames) return;
  window.nbcdsFrames = () => document.getElementsByTagName('iframe');
  const { origin } = new URL(document.currentScript?.src ?? location.href);
  const isOurs = (address) => URL.canParse(address) && new URL(address).origin === origin;
  const greeted = new WeakSet();
  addEventListener('message', ({ data, source }) => {
    const type = data?.type;
    if (type !== 'nbcds:height' && type !== 'nbcds:link') return;
    for (const frame of window.nbcdsFrames()) {
      if (frame.contentWindow !== source) continue;
      if (type === 'nbcds:height' && data.height > 0 && data.height < 20000) {
        frame.style.height = `${Math.ceil(data.height)}px`;
        if (!greeted.has(source)) {
          greeted.add(source);
          source.postMessage({ type: 'nbcds:here' }, '*');
        }
      }
      // Only a frame of this site, to an address of this site, and after a press within it.
      if (type === 'nbcds:link' && isOurs(frame.src) && isOurs(data.url) && document.activeElement === frame)
        open(data.url, '_blank', 'noopener');
    }
  });
  for (const frame of window.nbcdsFrames()) {
    if (/\/nhung\//.test(frame.src)) frame.contentWindow.postMessage({ type: 'nbcds:ask' }, '*');
  }
})();
