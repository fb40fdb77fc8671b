import { Button, Input, Select } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useAsk } from '../api/ask.ts'
import { Answer } from '../parts/answer.tsx'
import { useOpened } from '../parts/opened.ts'
import { Sentence } from '../parts/sentence.tsx'
import { today } from '../parts/time.tsx'
import { Counts } from './counts.tsx'
import { RegisterDrawer } from './drawer.tsx'
import { RegisterTable } from './table.tsx'
import type { Behind, Register, Registered } from './words.ts'
import { countWords, levelWords, validityWords } from './words.ts'

type Validity = Registered['validity']

const shownOf = (register: Register, behind: Behind | undefined, validity: Validity | undefined) => {
  const ids = behind && new Set(register[behind.level].documents[behind.counted])
  return register.rows.filter(
    (row) =>
      (ids === undefined || ids.has(row.document)) && (validity === undefined || row.validity === validity),
  )
}

const Told = ({ behind, onDrop }: { readonly behind: Behind; readonly onDrop: () => void }): ReactNode => (
  <p className="register-told" role="status">
    只列出{countWords[behind.counted]}的{levelWords[behind.level]}。
    <Button size="small" onClick={onDrop}>
      全部列出
    </Button>
  </p>
)

const emptyWords = (register: Register): string =>
  register.rows.length === 0
    ? `到 ${register.on} 还没有规章和行政规范性文件。发布这两种文件时自动登记。`
    : '没有这样的文件。'

/** The register as of a day. */
export const Book = ({ organisation }: { readonly organisation: string }): ReactNode => {
  const [search, setSearch] = useSearchParams()
  const [behind, setBehind] = useState<Behind>()
  const [validity, setValidity] = useState<Validity>()
  const { id, open, close } = useOpened('register', 'document')
  const on = search.get('on') ?? today()
  const asked = useAsk('register', { params: { organisation }, query: { on } })
  return (
    <>
      <div className="filters register-filters">
        <label>
          截至
          <Input
            type="date"
            value={on}
            max="2999-12-31"
            onChange={({ target: { value } }) => {
              if (value !== '')
                setSearch((was) => ({ ...Object.fromEntries(was), on: value }), { replace: true })
            }}
          />
        </label>
        <Select<Validity | 'all'>
          aria-label="有效性"
          value={validity ?? 'all'}
          onChange={(chosen) => {
            setValidity(chosen === 'all' ? undefined : chosen)
          }}
          popupMatchSelectWidth={false}
          options={[
            { value: 'all', label: '全部有效性' },
            ...(['in-force', 'pending', 'lapsed', 'repealed'] as const).map((value) => ({
              value,
              label: validityWords[value],
            })),
          ]}
        />
      </div>
      <Answer to={asked}>
        {(register) => {
          const rows = shownOf(register, behind, validity)
          return (
            <>
              <Counts of={register} onChoose={setBehind} />
              {behind && (
                <Told
                  behind={behind}
                  onDrop={() => {
                    setBehind(undefined)
                  }}
                />
              )}
              {rows.length === 0 ? (
                <Sentence>{emptyWords(register)}</Sentence>
              ) : (
                <RegisterTable rows={rows} onOpen={open} />
              )}
              {id !== undefined && (
                <RegisterDrawer id={id} organisation={organisation} register={register} onClose={close} />
              )}
            </>
          )
        }}
      </Answer>
    </>
  )
}
