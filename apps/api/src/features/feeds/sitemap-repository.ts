import type { SqlReader } from '@bantin/database'

export interface NewsRow {
  site_name: string
  slug: string
  lang: string
  title: string
  publish_at: Date
}

/** Articles that came out since an instant, newest first. Public handle. */
export async function listNews(
  db: SqlReader,
  { since, limit }: { since: Date; limit: number },
): Promise<NewsRow[]> {
  return db.$queryRaw<NewsRow[]>`
    SELECT (SELECT name FROM delivery.site) AS site_name, a.slug, a.lang, a.title, a.publish_at
    FROM delivery.articles a WHERE a.publish_at >= ${since} ORDER BY a.publish_at DESC, a.id DESC LIMIT ${limit}`
}

/** A file of the sitemap: 0 holds the pages, those from 1 on the articles, oldest first. */
export interface SitemapFileRow {
  file: number
  updated_at: Date | null
}

/** The files that there are, with `size` articles in each. Public handle. */
export async function listSitemapFiles(db: SqlReader, { size }: { size: number }): Promise<SitemapFileRow[]> {
  return db.$queryRaw<SitemapFileRow[]>`
    SELECT 0 AS file, greatest((SELECT max(publish_at) FROM delivery.articles), (SELECT max(updated_at) FROM delivery.events),
      (SELECT max(greatest(updated_at, opens_at)) FROM delivery.polls)) AS updated_at
    UNION ALL
    SELECT ((numbered.number - 1) / ${size})::int + 1, max(numbered.updated_at)
    FROM (SELECT a.updated_at, row_number() OVER (ORDER BY a.publish_at, a.id) AS number FROM delivery.articles a) numbered
    GROUP BY 1 ORDER BY 1`
}

/** The articles of one file: oldest first, so that a new one changes the last file alone. Public handle. */
export async function listSitemapArticles(
  db: SqlReader,
  { file, size }: { file: number; size: number },
): Promise<{ slug: string; updated_at: Date }[]> {
  return db.$queryRaw`
    SELECT a.slug, a.updated_at FROM delivery.articles a
    ORDER BY a.publish_at, a.id LIMIT ${size} OFFSET ${(file - 1) * size}`
}

/** A page of the reader that is no article: `key` is its slug or id, where it has one. */
export interface SitemapPageRow {
  kind: 'home' | 'section' | 'events' | 'event' | 'tag' | 'polls' | 'poll'
  key: string
  updated_at: Date | null
}

/** Pages with the instant at which something was last added to them. Public handle. */
export async function listSitemapPages(
  db: SqlReader,
  { limit }: { limit: number },
): Promise<SitemapPageRow[]> {
  return db.$queryRaw<SitemapPageRow[]>`
    WITH RECURSIVE within AS (
      SELECT id AS top_id, id FROM delivery.sections
      UNION SELECT within.top_id, s.id FROM within JOIN delivery.sections s ON s.parent_id = within.id),
    newest AS MATERIALIZED (
      SELECT s.id, (SELECT max(a.publish_at) FROM delivery.articles a WHERE a.section_id = s.id) AS updated_at
      FROM delivery.sections s)
    SELECT kind, key, updated_at FROM (
      SELECT 'home' AS kind, '' AS key, (SELECT max(publish_at) FROM delivery.articles) AS updated_at
      UNION ALL SELECT 'section', s.slug, (
        SELECT max(n.updated_at) FROM within JOIN newest n ON n.id = within.id WHERE within.top_id = s.id)
        FROM delivery.sections s
      UNION ALL SELECT 'events', '', max(updated_at) FROM delivery.events
      UNION ALL SELECT 'event', slug, updated_at FROM delivery.events
      UNION ALL SELECT 'tag', t.tag_slug, max(a.publish_at)
        FROM delivery.article_tags t JOIN delivery.articles a ON a.id = t.article_id GROUP BY t.tag_slug
      UNION ALL SELECT 'polls', '', max(greatest(updated_at, opens_at)) FROM delivery.polls
      UNION ALL SELECT 'poll', id::text, greatest(updated_at, opens_at) FROM delivery.polls) page
    ORDER BY kind, key LIMIT ${limit}`
}
