import type { Site } from '@bantin/contract'
import type { Locale } from '@bantin/vietnamese'

/** The portal's name and tagline in `locale`, Vietnamese where no English is set. */
export function siteName(site: Site, locale: Locale): { name: string; tagline: string; lang: Locale } {
  return locale === 'en' && site.nameEn
    ? { name: site.nameEn, tagline: site.taglineEn ?? site.tagline, lang: 'en' }
    : { name: site.name, tagline: site.tagline, lang: 'vi' }
}
