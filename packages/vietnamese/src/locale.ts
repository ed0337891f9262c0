/** The languages the product speaks. */
export type Locale = 'vi' | 'en'
