<?php
// Publishes a post as the editor before blocks keeps it: every address alone on a line.
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
wp_set_current_user(1);
$lines = json_decode(file_get_contents(__DIR__ . '/pasted.json'), true);
echo "\n", wp_insert_post(['post_title' => 'Thử', 'post_content' => wp_slash(implode("\n\n", $lines)), 'post_status' => 'publish']);
