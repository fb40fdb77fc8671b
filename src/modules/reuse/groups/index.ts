/** Groups of requests for much the same, with counts and evidence. 条例第四十四条. */
export { groupsOf, groupStates } from './list.ts'
export type { GroupLine, GroupState } from './list.ts'
export { groupView, placeOfGroup } from './view.ts'
export type { GroupView, MemberView } from './view.ts'
export { reuseSweep } from './sweep.ts'
/** What the office does with them. */
export { declineGroup, linkGroup, unlinkGroup } from './link.ts'
export type { DeclineGroup, LinkGroup } from './link.ts'
export { isSuggested, noteSuggestion } from './suggest.ts'
export type { NoteSuggestion } from './suggest.ts'
/** Behind the end of a term, docs/adr/0049; behind a change of keys. */
export { reuseMemory } from './forget.ts'
export { remarkAnchors } from './reseal.ts'
