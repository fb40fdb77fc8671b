/** What `npm run demo` shows: an office that does not exist, one account for each role. */
export { demoPassword, seedDemo } from './seed.ts'
export { people as demoPeople } from './office.ts'
