import type { Article, Site } from '@bantin/contract'

interface Step {
  name: string
  path: string
}

type DescribedArticle = Pick<
  Article,
  | 'url'
  | 'title'
  | 'summary'
  | 'lang'
  | 'author'
  | 'unit'
  | 'cover'
  | 'publishedAt'
  | 'updatedAt'
  | 'section'
  | 'tags'
>

/** An article and the way to it, in words of schema.org. `trail` leads from the home page to its section. */
export function describeArticle({
  article,
  origin,
  publisher,
  trail,
}: {
  article: DescribedArticle
  origin: string
  publisher: string
  trail: readonly Step[]
}) {
  const { cover, author, unit, section } = article
  return {
    '@context': 'https://schema.org',
    '@graph': [
      withoutNull({
        '@type': 'NewsArticle',
        '@id': article.url,
        url: article.url,
        mainEntityOfPage: article.url,
        headline: article.title,
        description: article.summary,
        inLanguage: article.lang,
        datePublished: article.publishedAt,
        dateModified: article.updatedAt,
        image:
          cover === null
            ? null
            : {
                '@type': 'ImageObject',
                url: new URL(cover.url, origin).href,
                width: cover.width,
                height: cover.height,
                caption: cover.alt,
              },
        author:
          author === null
            ? { '@type': 'Organization', name: unit ?? publisher }
            : { '@type': 'Person', name: author },
        publisher: describePublisher(publisher, origin),
        articleSection: section?.name ?? null,
        keywords: article.tags.length === 0 ? null : article.tags.map(({ name }) => name),
      }),
      describeTrail([...trail, { name: article.title, path: article.url }], origin),
    ],
  }
}

/** The portal and who runs it, in words of schema.org. */
export function describeSite({
  site,
  name,
  origin,
  home,
  search,
  lang,
}: {
  site: Pick<Site, 'tagline' | 'address' | 'phone' | 'email'>
  name: string
  origin: string
  /** Paths of the home page and of the search page with its parameter, `{q}` standing for the words. */
  home: string
  search: string
  lang: string
}) {
  const publisher = describePublisher(name, origin)
  return {
    '@context': 'https://schema.org',
    '@graph': [
      withoutNull({
        ...publisher,
        address: site.address,
        telephone: site.phone,
        email: site.email,
      }),
      {
        '@type': 'WebSite',
        '@id': `${origin}/#website`,
        url: new URL(home, origin).href,
        name,
        description: site.tagline,
        inLanguage: lang,
        publisher: { '@id': publisher['@id'] },
        potentialAction: {
          '@type': 'SearchAction',
          target: { '@type': 'EntryPoint', urlTemplate: origin + search },
          'query-input': 'required name=q',
        },
      },
    ],
  }
}

/** The way from the home page to a page, in words of schema.org. */
export function describeWay(steps: readonly Step[], origin: string) {
  return { '@context': 'https://schema.org', ...describeTrail(steps, origin) }
}

function describePublisher(name: string, origin: string) {
  return { '@type': 'Organization', '@id': `${origin}/#publisher`, name, url: `${origin}/` }
}

function describeTrail(steps: readonly Step[], origin: string) {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, origin).href,
    })),
  }
}

function withoutNull(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null))
}
