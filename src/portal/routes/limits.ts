/** How often one address may ask. Answers made beforehand cost nothing and are not limited. */

/** Pages drawn for each request. */
export const drawn = { config: { rateLimit: { max: 600, timeWindow: '1 minute' } } } as const

/** Suggestions: asked for with every few letters somebody types. */
export const suggested = { config: { rateLimit: { max: 1200, timeWindow: '1 minute' } } } as const

/** Reading and checking what is sent in. */
export const submitted = { config: { rateLimit: { max: 30, timeWindow: '1 minute' } } } as const

/** Prepared answers are compressed already. */
export const prepared = { compress: false } as const
