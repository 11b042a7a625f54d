<?php
// Asks the editor's own route for each address, and publishes a post with all of them as blocks.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
wp_set_current_user(1);
$content = '';
$answers = [];
foreach (json_decode(file_get_contents(__DIR__ . '/pasted.json'), true) as $pasted) {
  $url = getenv('ZOO_SITE') . $pasted['path'];
  $request = new WP_REST_Request('GET', '/oembed/1.0/proxy');
  $request->set_query_params(['url' => $url]);
  $data = rest_do_request($request)->get_data();
  $answers[$pasted['thing']] = is_object($data) ? $data->type : ($data['code'] ?? '');
  $content .= '<!-- wp:embed {"url":' . json_encode($url) . "} -->\n<figure class=\"wp-block-embed\"><div class=\"wp-block-embed__wrapper\">\n" . htmlspecialchars($url) . "\n</div></figure>\n<!-- /wp:embed -->\n";
}
$post = wp_insert_post(['post_title' => 'Thử', 'post_content' => wp_slash($content), 'post_status' => 'publish']);
echo "\n", json_encode(['version' => $GLOBALS['wp_version'], 'post' => $post, 'answers' => $answers]);
