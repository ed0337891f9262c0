-- DropIndex
DROP INDEX "publication_tags_tag_id_idx";

-- CreateIndex
CREATE INDEX "publication_tags_tag_id_article_id_idx" ON "publication_tags"("tag_id", "article_id");

-- By the tag's id the newest of a tag are found in that order; by its slug every article would be gone through.
CREATE OR REPLACE VIEW delivery.article_tags AS
  SELECT pt.article_id, t.slug AS tag_slug, pt.tag_id
  FROM public.publication_tags pt
  JOIN public.tags t ON t.id = pt.tag_id
  JOIN public.publications p ON p.article_id = pt.article_id
  WHERE p.publish_at <= now() AND (p.unpublish_at IS NULL OR p.unpublish_at > now());
