import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { usePages } from '../api/ask.ts'
import { PagedTable } from '../parts/paged-table.tsx'
import { columns } from './columns.tsx'

const states = { open: '没有办结的', concluded: '已办结的' } as const
const forms = { reconsideration: '行政复议', litigation: '行政诉讼' } as const

const Chips = <Word extends string>({
  label,
  words,
  chosen,
  onChoose,
}: {
  readonly label: string
  readonly words: Readonly<Record<Word, string>>
  readonly chosen: string | undefined
  readonly onChoose: (word: Word | undefined) => void
}): ReactNode => (
  <div className="chips" role="group" aria-label={label}>
    {/* The keys of the words. */}
    {(Object.keys(words) as Word[]).map((word) => (
      <button
        key={word}
        type="button"
        className="chip"
        aria-pressed={chosen === word}
        onClick={() => {
          onChoose(chosen === word ? undefined : word)
        }}
      >
        {words[word]}
      </button>
    ))}
  </div>
)

const isOf = <Word extends string>(
  words: Readonly<Record<Word, string>>,
  text: string | null,
): text is Word => text !== null && Object.hasOwn(words, text)

/** Remedies of a body, what presses most first. */
export const RemedyList = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const state = search.get('state') ?? 'open'
  const form = search.get('form')
  const filter = {
    organisation,
    ...(isOf(states, state) && { state }),
    ...(isOf(forms, form) && { form }),
  }
  const paged = usePages('remedies', filter)
  const put = (name: string, value: string): void => {
    setSearch((was) => ({ ...Object.fromEntries(was), [name]: value }), { replace: true })
  }
  return (
    <>
      <Chips
        label="办结没有"
        words={states}
        chosen={state}
        onChoose={(word) => {
          put('state', word ?? 'all')
        }}
      />
      <Chips
        label="复议还是诉讼"
        words={forms}
        chosen={form ?? undefined}
        onChoose={(word) => {
          put('form', word ?? '')
        }}
      />
      <PagedTable
        paged={paged}
        columns={columns}
        rowKey={({ id }) => id}
        caption="复议和诉讼"
        empty="没有复议和诉讼。收到申请书副本、起诉状副本的，点“登记复议、诉讼”。"
      />
    </>
  )
}
