/**
 * Tells the page around an embed how high it is, in every way hosts listen for: Datawrapper's, AMP's, Medium's, pym's,
 * open-iframe-resizer's, iframe-resizer's, WordPress core's (which passes a secret in the fragment) and our own loader's. It sends numbers, the address Medium
 * asks for, and the host's own ids back. In a sandbox that opens no window a link goes to our loader, where there is one; it reads no cookie and keeps nothing, so it works in an opaque origin. Inline
 * by necessity: a sandboxed frame has no origin of its own to fetch from.
 */
export const HEIGHT_SCRIPT = `(function(){
var host=window.parent;if(host===window)return;
var child=(location.search.match(/[?&]childId=([\\w-]{1,64})(?:&|$)/)||[])[1];
var secret=(location.hash.match(/secret=(\\w{1,64})/)||[])[1];
var id=location.pathname,last=0,loader=false,sizer;
function post(message){host.postMessage(message,'*')}
function send(again){
var height=Math.ceil(document.body.getBoundingClientRect().bottom+window.pageYOffset);
if(!height||(height===last&&again!==true))return;
last=height;
var wrapped={};wrapped[id]=height;
post({'datawrapper-height':wrapped});
post({sentinel:'amp',type:'embed-size',height:height});
post(JSON.stringify({src:location.href,context:'iframe.resize',height:height}));
post({type:'nbcds:height',height:height});
post({type:'iframe-resized',width:window.innerWidth,height:height});
if(sizer)post('[iFrameSizer]'+sizer+':'+height+':'+window.innerWidth+':init');
if(child)post('pymxPYMx'+child+'xPYMxheightxPYMx'+height);
if(secret)post({message:'height',value:height,secret:secret});
}
window.addEventListener('message',function(event){
if(event.source!==host||!event.data)return;
if(event.data.type==='nbcds:ask'||event.data.type==='nbcds:here')loader=true;
var sized=/^\\[iFrameSizer\\]([\\w-]{1,64}):/.exec(event.data);if(sized)sizer=sized[1];
if(sized||/^(nbcds:ask|iframe-child-init|iframe-get-child-dimensions)$/.test(event.data.type)||event.data.message==='ready')send(true);
});
document.addEventListener('click',function(event){
var link=event.target.closest&&event.target.closest('a[href]');
if(!link||secret||!loader||self.origin!=='null')return;
event.preventDefault();post({type:'nbcds:link',url:link.href});
});
if(secret){
post({message:'ready',value:0,secret:secret});
document.addEventListener('click',function(event){
var link=event.target.closest&&event.target.closest('a[href]');
if(!link)return;
event.preventDefault();post({message:'link',value:link.href,secret:secret});
});
}
if(window.ResizeObserver)new ResizeObserver(function(){send()}).observe(document.body);
window.addEventListener('load',send);window.addEventListener('resize',function(){send()});
send();
})();`;
