import type { Act } from '#platform/audit'
import { record } from '#platform/audit'
import { newId } from '#platform/ids'
import { refuse } from '#platform/refusal'
import type { OrganisationId } from '#modules/organisations'
import type { SynonymId } from '../ids.ts'
import type { Writing } from '../schema/index.ts'
import { bumpRevision } from '../sites/index.ts'
import { foldedAsked } from './folded.ts'
import { presetOf } from './presets.ts'
import type { Synonym } from './synonyms.ts'
import { synonymsOf } from './synonyms.ts'

/** So many of its own a body may have: a list people can still read through. */
const most = 300

const invalid = (sentence: string) =>
  refuse('invalid', 'synonym-invalid', '同义词不合要求', sentence, 'words')

/** Words as they are kept, each once. Throws Refusal `synonym-invalid`. */
const assertWords = (given: readonly string[]): readonly string[] => {
  const words = [...new Map(given.map((word) => [foldedAsked(word), word.trim()])).values()]
  const short = words.find((word) => [...word].length < 2 || /\s/u.test(word))
  if (short !== undefined) throw invalid(`“${short}”不能用作同义词：每个词至少两个字，中间没有空格。`)
  if (words.length < 2) throw invalid('至少写两个不同的词，搜索其中一个时，其他的也会找到。')
  return words
}

/** Throws Refusal `synonym-taken` where another group of the body has one of the words already. */
const assertFree = (groups: readonly Synonym[], words: readonly string[], but?: SynonymId): void => {
  const asked = new Set(words.map(foldedAsked))
  for (const group of groups.filter(({ id, off }) => id !== but && !off)) {
    const taken = group.words.find((word) => asked.has(foldedAsked(word)))
    if (taken !== undefined)
      throw refuse(
        'conflict',
        'synonym-taken',
        '这个词已经在另一组里',
        `“${taken}”已经在“${group.words.join('、')}”这一组里，请改那一组，或者先从那一组里去掉它。`,
        'words',
      )
  }
}

const findGroup = (groups: readonly Synonym[], id: SynonymId): Synonym => {
  const group = groups.find((each) => each.id === id)
  if (group) return group
  throw refuse('missing', 'synonym-missing', '没有这一组同义词', '它可能已经删除，请刷新页面。')
}

const recorded = async (
  tx: Writing,
  act: Act,
  { what, organisation, id }: { what: string; organisation: OrganisationId; id: string },
  change: { readonly before?: unknown; readonly after?: unknown },
): Promise<void> => {
  await bumpRevision(tx)
  await record(tx, act, { what, subject: `synonym:${id}`, organisation, ...change })
}

export interface AddSynonym {
  readonly organisation: OrganisationId
  readonly words: readonly string[]
}

/** Adds a group of a body's own; it holds at the next search. Gives its id. Throws Refusal: `synonym-invalid`, `synonym-taken`, `too-many-synonyms`. */
export const addSynonym = async (
  tx: Writing,
  act: Act,
  { organisation, words: given }: AddSynonym,
): Promise<SynonymId> => {
  const words = assertWords(given)
  const groups = await synonymsOf(tx, organisation)
  assertFree(groups, words)
  if (groups.filter(({ preset }) => !preset).length >= most)
    throw refuse('conflict', 'too-many-synonyms', '同义词太多', `最多保存${most}组，请先删除不用的。`)
  const id = newId() as SynonymId
  const row = {
    id,
    organisation,
    words: JSON.stringify(words),
    preset: null,
    off: 0,
    changed_at: act.at,
  } as const
  await tx.insertInto('search_synonym').values(row).execute()
  await recorded(tx, act, { what: 'synonym.add', organisation, id }, { after: { words } })
  return id
}

/** A row in the place of a preset, or of the row that already was there. */
const putPreset = async (
  tx: Writing,
  act: Act,
  organisation: OrganisationId,
  { preset, words, off }: { preset: string; words: readonly string[]; off: 0 | 1 },
): Promise<void> => {
  const kept = { words: JSON.stringify(words), off, changed_at: act.at }
  await tx
    .insertInto('search_synonym')
    .values({ id: newId() as SynonymId, organisation, preset, ...kept })
    .onConflict((conflict) => conflict.columns(['organisation', 'preset']).doUpdateSet(kept))
    .execute()
}

/** A group of a body. */
export interface OneSynonym {
  readonly organisation: OrganisationId
  readonly synonym: SynonymId
}

/** Changes a group; a preset is changed for this body only. Throws Refusal: `synonym-missing`, `synonym-invalid`, `synonym-taken`. */
export const changeSynonym = async (
  tx: Writing,
  act: Act,
  { organisation, synonym: id, words: given }: OneSynonym & { readonly words: readonly string[] },
): Promise<void> => {
  const groups = await synonymsOf(tx, organisation)
  const before = findGroup(groups, id)
  const words = assertWords(given)
  assertFree(groups, words, id)
  if (before.preset) await putPreset(tx, act, organisation, { preset: id, words, off: 0 })
  else
    await tx
      .updateTable('search_synonym')
      .set({ words: JSON.stringify(words), changed_at: act.at })
      .where('id', '=', id)
      .execute()
  await recorded(
    tx,
    act,
    { what: 'synonym.change', organisation, id },
    { before: { words: before.words }, after: { words } },
  )
}

/** Takes a group away; a preset is turned off for this body. Throws Refusal `synonym-missing`. */
export const dropSynonym = async (
  tx: Writing,
  act: Act,
  { organisation, synonym: id }: OneSynonym,
): Promise<void> => {
  const before = findGroup(await synonymsOf(tx, organisation), id)
  if (before.preset) await putPreset(tx, act, organisation, { preset: id, words: before.words, off: 1 })
  else await tx.deleteFrom('search_synonym').where('id', '=', id).execute()
  await recorded(tx, act, { what: 'synonym.drop', organisation, id }, { before: { words: before.words } })
}

/** Puts a preset back as it came. Throws Refusal: `synonym-missing`, `synonym-taken`. */
export const restoreSynonym = async (
  tx: Writing,
  act: Act,
  { organisation, synonym: id }: OneSynonym,
): Promise<void> => {
  const groups = await synonymsOf(tx, organisation)
  const before = findGroup(groups, id)
  const preset = presetOf(id)
  if (!preset || !before.changed)
    throw refuse('missing', 'synonym-missing', '没有可以恢复的', '这一组没有改过，不用恢复。')
  assertFree(groups, preset.words, id)
  await tx
    .deleteFrom('search_synonym')
    .where('organisation', '=', organisation)
    .where('preset', '=', preset.id)
    .execute()
  await recorded(
    tx,
    act,
    { what: 'synonym.restore', organisation, id },
    { before: { words: before.words, off: before.off }, after: { words: preset.words } },
  )
}
