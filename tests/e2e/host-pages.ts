import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

// Pages of another site that embed a figure, each in the way of one kind of host. `site` is our origin, `path` the embed's.

type Host = (site: string, path: string) => string;

const page = (body: string, style = '') =>
  `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Báo</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{border:0;width:100%;display:block}${style}</style></head><body><p>Trước</p>${body}<p>Sau</p></body></html>`;

/** Keeps every message, as text, with whether it came from the frame. */
const RECORD = `<script>window.messages=[];addEventListener('message',e=>messages.push({data:e.data,own:e.source===document.querySelector('iframe')?.contentWindow}))</script>`;

/** What WordPress core's wp-embed.js does with messages: the secret, the clamp, the link's host, the frame in focus. */
const WORDPRESS = `<script>
addEventListener('message',e=>{
  const data=e.data;
  if(!data||!(data.secret||data.message||data.value)||/[^a-zA-Z0-9]/.test(data.secret))return;
  for(const quote of document.querySelectorAll('blockquote[data-secret="'+data.secret+'"]'))quote.style.display='none';
  for(const frame of document.querySelectorAll('iframe[data-secret="'+data.secret+'"]')){
    if(e.source!==frame.contentWindow)continue;
    frame.removeAttribute('style');
    if(data.message==='height')frame.height=Math.min(1000,Math.max(200,~~parseInt(data.value,10)));
    if(data.message==='link'&&new URL(data.value).host===new URL(frame.src).host&&document.activeElement===frame)
      window.top.location.href=data.value;
  }
});
addEventListener('load',()=>{for(const frame of document.querySelectorAll('iframe.wp-embedded-content'))
  frame.contentWindow.postMessage({message:'ready',secret:frame.dataset.secret},'*')});
</script>`;

const frame = (src: string, extra = '') => `<iframe src="${src}" title="Biểu đồ" height="150"${extra}></iframe>`;

const HOSTS: Record<string, Host> = {
  '/frame-alone': (site, path) => page(frame(site + path)),
  '/loader': (site, path) => page(`${RECORD}${frame(site + path)}<script async src="${site}/nhung.js"></script>`),
  '/loader-twice': (site, path) =>
    page(
      `${RECORD}<script src="${site}/nhung.js"></script>${frame(site + path)}${frame(`${site}${path}?theme=dark`)}` +
        `<iframe id="stranger" src="/stranger" title="Khác" height="150"></iframe><script async src="${site}/nhung.js"></script>`,
    ),
  // What sanitisers and content systems allow: scripts, and no window of its own.
  '/sandboxed': (site, path) =>
    page(`${frame(site + path, ' sandbox="allow-scripts"')}<script async src="${site}/nhung.js"></script>`),
  '/impostor': (site) =>
    page(`<iframe src="/asks" title="Khác" height="150"></iframe><script src="${site}/nhung.js"></script>`),
  // A frame of somebody else that asks our loader to open an address of ours.
  '/asks': (site) =>
    page(`<button onclick="parent.postMessage({type:'nbcds:link',url:'${site}/xep-hang'},'*')">Mở</button>`),
  // A frame of somebody else that claims a height for itself, and asks for another's.
  '/stranger': () =>
    page(
      `<script>parent.postMessage({'datawrapper-height':{x:4321}},'*');parent.postMessage({type:'nbcds:height',height:'4321px'},'*');` +
        `parent.postMessage({type:'nbcds:height',height:-5},'*');parent.postMessage({type:'nbcds:height',height:1e9},'*');parent.postMessage(null,'*')</script>`,
    ),
  '/wordpress': (site, path) =>
    page(
      `${RECORD}${WORDPRESS}<blockquote class="wp-embedded-content" data-secret="abc123"><a href="${site}">Trích</a></blockquote>` +
        `<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="abc123" title="Biểu đồ" ` +
        `style="position:absolute;clip:rect(1px,1px,1px,1px)" src="${site}${path}#?secret=abc123" width="600" height="338" ` +
        `frameborder="0" marginwidth="0" marginheight="0" scrolling="no"></iframe>`,
      'iframe{width:600px}',
    ),
  '/pym': (site, path) =>
    page(
      `${RECORD}<div id="cho"></div><script src="/pym.js"></script><script>new pym.Parent('cho','${site}${path}')</script>`,
    ),
  // AMP gives the frame allow-same-origin and takes the height only from a message of its own shape.
  '/amp': (site, path) =>
    page(
      `${RECORD}${frame(site + path, ' sandbox="allow-scripts allow-same-origin"')}<script>addEventListener('message',e=>{const d=e.data,f=document.querySelector('iframe');` +
        `if(e.source===f.contentWindow&&d&&d.sentinel==='amp'&&d.type==='embed-size')f.height=d.height})</script>`,
    ),
  '/datawrapper': (site, path) =>
    page(
      `${RECORD}${frame(site + path)}<script>addEventListener('message',e=>{const d=e.data&&e.data['datawrapper-height'];if(!d)return;` +
        `for(const f of document.querySelectorAll('iframe'))if(f.contentWindow===e.source)for(const h of Object.values(d))f.style.height=h+'px'})</script>`,
    ),
  // open-iframe-resizer's parent: it asks, and sets what it is answered.
  '/open-iframe-resizer': (site, path) =>
    page(
      `${RECORD}${frame(site + path)}<script>const f=document.querySelector('iframe');addEventListener('message',e=>{` +
        `if(e.source===f.contentWindow&&e.data&&e.data.type==='iframe-resized')f.style.height=e.data.height+'px'});` +
        `f.addEventListener('load',()=>f.contentWindow.postMessage({type:'iframe-child-init'},'*'))</script>`,
    ),
  '/iframe-resizer': (site, path) =>
    page(
      `${RECORD}${frame(site + path)}<script>const f=document.querySelector('iframe');addEventListener('message',e=>{` +
        `const m=e.source===f.contentWindow&&/^\\[iFrameSizer\\]hinh-1:(\\d+):(\\d+):\\w+$/.exec(e.data);if(m)f.style.height=m[1]+'px'});` +
        `f.addEventListener('load',()=>f.contentWindow.postMessage('[iFrameSizer]hinh-1:8:false:false:32:true:true::bodyOffset','*'))</script>`,
    ),
  '/medium': (site, path) =>
    page(
      `${RECORD}${frame(site + path)}<script>addEventListener('message',e=>{let d;try{d=JSON.parse(e.data)}catch{return}` +
        `const f=document.querySelector('iframe');if(d&&d.context==='iframe.resize'&&d.src===f.src)f.height=d.height})</script>`,
    ),
};

/** Starts the other site on a free port; `?path=` of a host page says what it embeds. */
export async function startHost(site: string): Promise<{ origin: string; stop: () => Promise<void> }> {
  const server = createServer((req, res) => {
    const { pathname, searchParams } = new URL(req.url ?? '/', 'http://host.invalid');
    if (pathname === '/pym.js') {
      res.writeHead(200, { 'content-type': 'text/javascript' });
      return res.end(readFileSync('node_modules/pym.js/dist/pym.v1.js'));
    }
    const host = HOSTS[pathname];
    res.writeHead(host ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    res.end(host?.(site, searchParams.get('path') ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
