/** Addresses of old sites in a copy: pages that lead on, lists for web servers. */
export { allOldAddresses, putRedirects } from './put.ts'
export { ownOf } from './own.ts'
export { planRedirects } from './plan.ts'
export { tellRedirects } from './told.ts'
