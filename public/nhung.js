/* Gives each framed chart of this site the height it asks for. Safe to include more than once. */
(() => {
  if (window.nbcdsFrames) return;
  window.nbcdsFrames = () => document.getElementsByTagName('iframe');
  addEventListener('message', ({ data, source }) => {
    if (data?.type !== 'nbcds:height' || !(data.height > 0 && data.height < 20000)) return;
    for (const frame of window.nbcdsFrames()) {
      if (frame.contentWindow === source) frame.style.height = `${Math.ceil(data.height)}px`;
    }
  });
  for (const frame of window.nbcdsFrames()) {
    if (/\/nhung\//.test(frame.src)) frame.contentWindow.postMessage({ type: 'nbcds:ask' }, '*');
  }
})();
