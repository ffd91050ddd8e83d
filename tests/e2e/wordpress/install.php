<?php
// Installs WordPress and publishes the stories that the environment holds as JSON, [{"title", "content"}], written by its
// administrator. Prints their addresses, a line each.
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';

// Installed, it would write a letter to its administrator.
function wp_new_blog_notification() {}

require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Stories', 'editor', 'editor@example.org', true, '', 'a-password');
wp_set_current_user(get_user_by('login', 'editor')->ID);
foreach (json_decode(getenv('WORDPRESS_STORIES'), true) as $story) {
    $id = wp_insert_post(wp_slash([
        'post_title' => $story['title'],
        'post_content' => $story['content'],
        'post_status' => 'publish',
        'post_author' => get_current_user_id(),
    ]), true);
    if (is_wp_error($id)) {
        fwrite(STDERR, $id->get_error_message() . "\n");
        exit(1);
    }
    echo home_url('/?p=' . $id), "\n";
}
