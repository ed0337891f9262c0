/** Who signs in to the newsroom in the journeys. The data folder, and the account with it, goes when they end. */
export const administrator = { email: 'toa-soan@songngan.example', password: 'hanh-trinh-thu-nghiem-42' }
