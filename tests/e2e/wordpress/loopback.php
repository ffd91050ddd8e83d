<?php
// Lets WordPress discover a page of this machine, which it refuses for the safety of its host: any port, any address.
// Everything else about a pasted address stays as WordPress has it.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', function ($ports) {
    $ports[] = (int) getenv('WORDPRESS_PAGE_PORT');
    return $ports;
});
add_filter('embed_oembed_discover', '__return_true');
// A story in the theme that its address names.
foreach (['template', 'stylesheet'] as $option) {
    add_filter("pre_option_$option", fn ($theme) => $_GET['theme'] ?? $theme);
}
