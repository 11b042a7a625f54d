/* Gives each framed chart of this site the height it asks for. Safe to include more than once. */
(() => {
  if (window.__nbcds) return;
  window.__nbcds = 1;
  var frames = () => document.getElementsByTagName('iframe');
  window.addEventListener('message', (event) => {
    var data = event.data;
    if (!data || data.type !== 'nbcds:height' || !(data.height > 0 && data.height < 20000)) return;
    for (var all = frames(), i = 0; i < all.length; i++) {
      if (all[i].contentWindow === event.source) all[i].style.height = Math.ceil(data.height) + 'px';
    }
  });
  for (var all = frames(), i = 0; i < all.length; i++) {
    if (/\/nhung\//.test(all[i].src) && all[i].contentWindow)
      all[i].contentWindow.postMessage({ type: 'nbcds:ask' }, '*');
  }
})();
