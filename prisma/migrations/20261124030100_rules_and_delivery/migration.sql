-- What Prisma's schema language cannot say: checks, the change sequence's one row, and the views readers see.

-- Text is stored in NFC, so that equal words are equal bytes. Every text and json column of every table.
DO $$
DECLARE
  c record;
BEGIN
  FOR c IN
    SELECT table_name, column_name, data_type FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type IN ('text', 'jsonb') AND table_name NOT LIKE '\_%'
  LOOP
    EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I CHECK (%I%s IS NFC NORMALIZED)',
      c.table_name, c.table_name || '_' || c.column_name || '_nfc', c.column_name,
      CASE WHEN c.data_type = 'jsonb' THEN '::text' ELSE '' END);
  END LOOP;
END $$;

ALTER TABLE articles
  ADD CONSTRAINT articles_title_not_blank CHECK (title <> ''),
  ADD CONSTRAINT articles_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT articles_window CHECK (unpublish_at IS NULL OR publish_at IS NULL OR unpublish_at > publish_at);
ALTER TABLE publications
  ADD CONSTRAINT publications_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT publications_window CHECK (unpublish_at IS NULL OR unpublish_at > publish_at);
ALTER TABLE sections
  ADD CONSTRAINT sections_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT sections_not_own_parent CHECK (parent_id <> id);
ALTER TABLE tags ADD CONSTRAINT tags_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE events
  ADD CONSTRAINT events_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ADD CONSTRAINT events_days CHECK (ends_on >= starts_on);
ALTER TABLE featured_items
  ADD CONSTRAINT featured_items_target CHECK (
    CASE kind
      WHEN 'article' THEN article_id IS NOT NULL AND event_id IS NULL AND url IS NULL
      WHEN 'event' THEN event_id IS NOT NULL AND article_id IS NULL AND url IS NULL
      WHEN 'link' THEN url IS NOT NULL AND title IS NOT NULL AND article_id IS NULL AND event_id IS NULL
    END);
ALTER TABLE polls
  ADD CONSTRAINT polls_window CHECK (closes_at > opens_at),
  ADD CONSTRAINT polls_max_choices CHECK (max_choices BETWEEN 1 AND 20),
  ADD CONSTRAINT polls_opening CHECK (state = 'draft' OR opens_at IS NOT NULL);
CREATE INDEX polls_public ON polls (opens_at DESC, id DESC) WHERE state <> 'draft';
ALTER TABLE poll_options ADD CONSTRAINT poll_options_label_once UNIQUE (poll_id, label);
ALTER TABLE poll_ballots ADD CONSTRAINT poll_ballots_votes CHECK (votes >= 0);
ALTER TABLE poll_turnout ADD CONSTRAINT poll_turnout_voters CHECK (voters >= 0);
ALTER TABLE article_views ADD CONSTRAINT article_views_not_negative CHECK (views >= 0);
ALTER TABLE daily_counts ADD CONSTRAINT daily_counts_not_negative CHECK (value >= 0);
ALTER TABLE users ADD CONSTRAINT users_email_lower CHECK (email = lower(email));
ALTER TABLE settings
  ADD CONSTRAINT settings_one_row CHECK (id = 1),
  ADD CONSTRAINT settings_baseline CHECK (visits_baseline >= 0);
ALTER TABLE change_counter ADD CONSTRAINT change_counter_one_row CHECK (id = 1);

-- Extensions live where the public role has nothing to look for.
CREATE SCHEMA extensions;
CREATE EXTENSION pg_trgm SCHEMA extensions;
CREATE INDEX articles_title_folded_trgm ON articles USING gin (title_folded extensions.gin_trgm_ops);
CREATE INDEX media_name_folded_trgm ON media USING gin (name_folded extensions.gin_trgm_ops);

-- Events run from the latest day to those without one.
CREATE INDEX events_by_day ON events (coalesce(starts_on, '-infinity'::date) DESC, id DESC);

-- The files of the library that a body shows or links to, so that none of them is deleted under it.
CREATE FUNCTION body_media_ids(body jsonb) RETURNS uuid[] LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(array_agg(DISTINCT coalesce(found[1], found[2])::uuid), '{}')
  FROM regexp_matches(body::text, '"mediaId": "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"|/media/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/', 'gi') AS found
$$;
CREATE INDEX articles_body_media ON articles USING gin (body_media_ids(body));
CREATE INDEX publications_body_media ON publications USING gin (body_media_ids(body));

INSERT INTO change_counter (id, seq) VALUES (1, 0);
INSERT INTO settings (id, name, tagline) VALUES (1, 'Bản tin', 'Cổng thông tin điện tử');

-- A visitor's presence is rewritten every minute: keep room in the page so that the index is left alone.
ALTER TABLE presence SET (fillfactor = 70);
ALTER TABLE article_views SET (fillfactor = 80);
ALTER TABLE poll_ballots SET (fillfactor = 50);
ALTER TABLE poll_turnout SET (fillfactor = 50);

-- ---------------------------------------------------------------------------------------------------------------
-- What readers see. The role of public reads may SELECT from these and from nothing else. Those that leave out what
-- must stay hidden (counts of a poll before its close) are security barriers: no condition of a query runs on a row that
-- the view leaves out. Those over publications are not: a barrier keeps the planner from using the order of an index, and
-- all that these leave out is what is already approved and waits for its hour. Drafts are in no table that a view reads.

CREATE SCHEMA delivery;

CREATE VIEW delivery.site WITH (security_barrier) AS
  SELECT name, name_en, tagline, tagline_en, address, phone, email, editor_in_chief, license, visits_baseline
  FROM public.settings;

CREATE VIEW delivery.sections AS
  SELECT id, slug, name, name_en, description, parent_id, position FROM public.sections;

CREATE VIEW delivery.articles AS
  SELECT
    p.article_id AS id, p.slug, p.lang, p.title, p.summary, p.author, p.unit, p.source_name, p.source_url,
    p.publish_at, p.updated_at, p.content_hash, p.body, p.body_html, p.body_text, p.section_id,
    s.slug AS section_slug, s.name AS section_name,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) ORDER BY pt.position), '[]')
       FROM public.publication_tags pt JOIN public.tags t ON t.id = pt.tag_id
       WHERE pt.article_id = p.article_id) AS tags,
    CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'fileName', m.file_name, 'alt', m.alt,
      'caption', m.caption, 'credit', m.credit, 'width', m.width, 'height', m.height, 'variants', m.variants) END AS cover,
    (WITH RECURSIVE trail AS (
       SELECT x.id, x.slug, x.name, x.parent_id, 1 AS depth FROM public.sections x WHERE x.id = p.section_id
       UNION ALL
       SELECT x.id, x.slug, x.name, x.parent_id, trail.depth + 1
         FROM public.sections x JOIN trail ON x.id = trail.parent_id WHERE trail.depth < 20)
     SELECT coalesce(jsonb_agg(jsonb_build_object('slug', slug, 'name', name) ORDER BY depth DESC), '[]') FROM trail
    ) AS section_trail,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'slug', e.slug, 'name', e.name) ORDER BY e.starts_on DESC NULLS LAST), '[]')
       FROM public.event_articles ea JOIN public.events e ON e.id = ea.event_id
       WHERE ea.article_id = p.article_id) AS events,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'fileName', f.file_name, 'name', f.name, 'type', f.type, 'bytes', f.bytes)
         ORDER BY pa.position), '[]')
       FROM public.publication_attachments pa JOIN public.media f ON f.id = pa.media_id
       WHERE pa.article_id = p.article_id) AS attachments,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('note', c.note, 'at', to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         ORDER BY c.at), '[]')
       FROM public.corrections c WHERE c.article_id = p.article_id) AS corrections
  FROM public.publications p
  LEFT JOIN public.sections s ON s.id = p.section_id
  LEFT JOIN public.media m ON m.id = p.cover_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());

-- The bag of words of an article, for searching.
CREATE VIEW delivery.article_search AS
  SELECT p.article_id AS id, p.search_vector
  FROM public.publications p
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());

CREATE VIEW delivery.article_tags AS
  SELECT pt.article_id, t.slug AS tag_slug
  FROM public.publication_tags pt
  JOIN public.tags t ON t.id = pt.tag_id
  JOIN public.publications p ON p.article_id = pt.article_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());

CREATE VIEW delivery.tags AS
  SELECT t.id, t.slug, t.name, count(*)::int AS article_count
  FROM public.tags t
  JOIN public.publication_tags pt ON pt.tag_id = t.id
  JOIN public.publications p ON p.article_id = pt.article_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now())
  GROUP BY t.id;

CREATE VIEW delivery.article_views AS
  SELECT v.article_id AS id, v.views
  FROM public.article_views v
  JOIN public.publications p ON p.article_id = v.article_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());

CREATE VIEW delivery.event_articles AS
  SELECT ea.event_id, e.slug AS event_slug, ea.article_id, ea.position
  FROM public.event_articles ea
  JOIN public.events e ON e.id = ea.event_id
  JOIN public.publications p ON p.article_id = ea.article_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());

CREATE VIEW delivery.events AS
  SELECT
    e.id, e.slug, e.name, e.summary, e.starts_on, e.ends_on, e.updated_at,
    CASE WHEN m.id IS NULL THEN NULL ELSE jsonb_build_object('id', m.id, 'fileName', m.file_name, 'alt', m.alt,
      'caption', m.caption, 'credit', m.credit, 'width', m.width, 'height', m.height, 'variants', m.variants) END AS cover,
    (SELECT count(*)::int FROM delivery.event_articles ea WHERE ea.event_id = e.id) AS article_count
  FROM public.events e
  LEFT JOIN public.media m ON m.id = e.cover_id;

-- Joins the tables themselves: behind the barrier of another view its rows would all be read for the few that are shown.
CREATE VIEW delivery.featured WITH (security_barrier) AS
  SELECT f.position, f.kind::text AS kind, f.url AS link_url, f.title AS own_title,
    p.slug AS article_slug, p.title AS article_title, p.publish_at,
    CASE WHEN pm.id IS NULL THEN NULL ELSE jsonb_build_object('id', pm.id, 'fileName', pm.file_name, 'alt', pm.alt,
      'caption', pm.caption, 'credit', pm.credit, 'width', pm.width, 'height', pm.height, 'variants', pm.variants) END AS article_cover,
    e.slug AS event_slug, e.name AS event_name, e.ends_on,
    CASE WHEN e.id IS NULL THEN NULL ELSE (SELECT count(*)::int FROM delivery.event_articles ea WHERE ea.event_id = e.id) END AS article_count,
    CASE WHEN em.id IS NULL THEN NULL ELSE jsonb_build_object('id', em.id, 'fileName', em.file_name, 'alt', em.alt,
      'caption', em.caption, 'credit', em.credit, 'width', em.width, 'height', em.height, 'variants', em.variants) END AS event_cover
  FROM public.featured_items f
  LEFT JOIN public.publications p ON p.article_id = f.article_id
    AND p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now())
  LEFT JOIN public.media pm ON pm.id = p.cover_id
  LEFT JOIN public.events e ON e.id = f.event_id
  LEFT JOIN public.media em ON em.id = e.cover_id
  WHERE f.kind = 'link' OR p.article_id IS NOT NULL OR e.id IS NOT NULL;

CREATE VIEW delivery.polls WITH (security_barrier) AS
  SELECT
    p.id, p.question, p.description, p.max_choices, p.opens_at, p.closes_at, p.updated_at,
    p.results_visibility::text AS results_visibility, p.audience::text AS audience,
    CASE WHEN p.state = 'open' AND (p.closes_at IS NULL OR p.closes_at > now()) THEN 'open' ELSE 'closed' END AS status,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label) ORDER BY o.position), '[]')
       FROM public.poll_options o WHERE o.poll_id = p.id) AS options
  FROM public.polls p
  WHERE p.state <> 'draft' AND p.opens_at <= now();

-- Counts that are to be shown only after the close are not here before it.
CREATE VIEW delivery.poll_results WITH (security_barrier) AS
  SELECT p.id AS poll_id,
    (SELECT coalesce(sum(t.voters), 0)::int FROM public.poll_turnout t WHERE t.poll_id = p.id) AS total_voters,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'label', o.label, 'votes',
         (SELECT coalesce(sum(b.votes), 0) FROM public.poll_ballots b WHERE b.option_id = o.id)) ORDER BY o.position), '[]')
       FROM public.poll_options o WHERE o.poll_id = p.id) AS options
  FROM delivery.polls p
  WHERE p.status = 'closed' OR p.results_visibility <> 'after_close';

CREATE VIEW delivery.online WITH (security_barrier) AS
  SELECT count(*) FILTER (WHERE NOT is_member)::int AS guests, count(*) FILTER (WHERE is_member)::int AS members
  FROM public.presence WHERE last_seen_at > now() - interval '5 minutes';

CREATE VIEW delivery.daily_counts WITH (security_barrier) AS
  SELECT day, metric, value FROM public.daily_counts;

-- Withdrawn by someone, or past its time.
CREATE VIEW delivery.withdrawals WITH (security_barrier) AS
  SELECT article_id AS id, slug, reason, withdrawn_at FROM public.withdrawals
  UNION ALL
  SELECT article_id, slug, NULL, unpublish_at FROM public.publications WHERE unpublish_at <= now();

CREATE VIEW delivery.redirects WITH (security_barrier) AS
  SELECT r.resource::text AS resource, r.slug, coalesce(p.slug, w.slug, s.slug, t.slug, e.slug) AS target_slug
  FROM public.redirects r
  LEFT JOIN public.publications p ON r.resource = 'article' AND p.article_id = r.resource_id
    AND p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now())
  LEFT JOIN public.withdrawals w ON r.resource = 'article' AND w.article_id = r.resource_id
  LEFT JOIN public.sections s ON r.resource = 'section' AND s.id = r.resource_id
  LEFT JOIN delivery.tags t ON r.resource = 'tag' AND t.id = r.resource_id
  LEFT JOIN public.events e ON r.resource = 'event' AND e.id = r.resource_id
  WHERE coalesce(p.slug, w.slug, s.slug, t.slug, e.slug) IS NOT NULL;

CREATE VIEW delivery.changes WITH (security_barrier) AS
  SELECT seq, type::text AS type, resource, resource_id, slug, previous_slug, at FROM public.changes;

CREATE VIEW delivery.migrations WITH (security_barrier) AS
  SELECT migration_name FROM public._prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL;
