<?php
define('WP_INSTALLING', true);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Thử', 'admin', 'a@example.test', true, '', 'admin');
// May publish, and not put whatever HTML into a post.
wp_insert_user(['user_login' => 'author', 'user_pass' => 'author', 'role' => 'author', 'user_email' => 'b@example.test']);
echo "\n", $GLOBALS['wp_version'];
