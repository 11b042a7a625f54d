<?php
// WordPress fetches from nobody in a private range, at an odd port, or with a certificate nobody vouches for: here the site is on this machine.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn($ports) => [...$ports, (int) parse_url(getenv('ZOO_SITE'), PHP_URL_PORT)]);
add_filter('http_request_args', fn($args) => ['sslcertificates' => getenv('ZOO_CERTIFICATE')] + $args);
