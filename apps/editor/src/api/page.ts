/** A page of a keyset list, as every list route answers. */
export type Page<Item> = { items: Item[]; nextCursor: string | null }
