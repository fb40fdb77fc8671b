import { Button, Radio, Select } from 'antd'
import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { useAsk, useDo } from '../api/ask.ts'
import type { Sent } from '../api/operations.ts'
import { Block } from '../parts/block.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Run } from './words.ts'

type Mapping = Sent<'tryMoving'>['body']['mapping']
type Target = Sent<'tryMoving'>['body']['target']

interface Option {
  readonly value: string
  readonly label: string
}

const Choose = ({
  label,
  note,
  value,
  options,
  empty,
  onChange,
}: {
  readonly label: string
  readonly note?: ReactNode
  readonly value: string | undefined
  readonly options: readonly Option[]
  readonly empty: string
  readonly onChange: (value: string | undefined) => void
}): ReactNode => {
  const id = useId()
  return (
    <div className="moving-choice">
      <label htmlFor={id}>{label}</label>
      <div>
        <Select<string>
          id={id}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          placeholder={empty}
          options={[...options]}
          {...(value !== undefined && { value })}
          onChange={(chosen: string | undefined) => {
            onChange(chosen)
          }}
        />
        {note !== undefined && <span className="soft">{note}</span>}
      </div>
    </div>
  )
}

/** A record with one value put or taken away. */
const withValue = <Value,>(
  record: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Record<string, Value> => {
  const others = Object.entries(record).filter(([name]) => name !== key)
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]])
}

const Fields = ({
  run,
  mapping,
  onChange,
}: {
  readonly run: Run
  readonly mapping: Mapping
  readonly onChange: (mapping: Mapping) => void
}): ReactNode => {
  const options = run.fields.map(({ name, filled }) => ({ value: name, label: `${name}（${filled} 条有）` }))
  return (
    <>
      {run.ourFields.map(({ code, title }) => {
        const chosen = mapping.fields[code]
        const samples = run.fields.find(({ name }) => name === chosen)?.samples ?? []
        return (
          <Choose
            key={code}
            label={title}
            value={chosen}
            options={options}
            empty="没有"
            note={samples.length === 0 ? undefined : `例如：${samples[0] ?? ''}`}
            onChange={(value) => {
              onChange({
                ...mapping,
                fields: withValue(mapping.fields as Record<string, string>, code, value),
              })
            }}
          />
        )
      })}
    </>
  )
}

/** What the fields and columns of the old site are here; proposed, looked at, and tried. */
export const MappingForm = ({ run }: { readonly run: Run }): ReactNode => {
  const [mapping, setMapping] = useState<Mapping>(run.mapping)
  const [target, setTarget] = useState<Target>(run.target ?? 'draft')
  const columns = useAsk('columns', { params: { organisation: run.organisation } })
  const kinds = useAsk('documentKinds', {})
  const go = useDo('tryMoving', '已经开始试运行。')
  const ours = (columns.data?.rows ?? []).map(({ id, title }) => ({ value: id, label: title }))
  const kindOptions = (kinds.data?.rows ?? []).map(({ code, title }) => ({ value: code, label: title }))
  const valuesIn = (field: string | undefined) => run.fields.find(({ name }) => name === field)?.values ?? []
  const theirs = valuesIn(mapping.fields.column)
  const unknown = theirs.filter(({ value }) => mapping.columns[value] === undefined)
  return (
    <Block title="对应关系">
      <h3>哪一列是什么</h3>
      <Fields run={run} mapping={mapping} onChange={setMapping} />
      <h3>旧栏目放到哪里</h3>
      {unknown.length > 0 && mapping.otherwise === null && (
        <p className="urgent">
          有 {unknown.length} 个旧栏目还没有对应：{unknown.map(({ value }) => value).join('、')}。
        </p>
      )}
      {theirs.map(({ value, count }) => (
        <Choose
          key={value}
          label={`${value}（${count} 条）`}
          value={mapping.columns[value]}
          options={ours}
          empty="放到“其余的”"
          onChange={(chosen) => {
            setMapping({ ...mapping, columns: withValue(mapping.columns, value, chosen) })
          }}
        />
      ))}
      <Choose
        label="其余的"
        value={mapping.otherwise ?? undefined}
        options={ours}
        empty="不移入"
        onChange={(chosen) => {
          setMapping({ ...mapping, otherwise: chosen ?? null })
        }}
      />
      <h3>文种</h3>
      {valuesIn(mapping.fields.kind).map(({ value, count }) => (
        <Choose
          key={value}
          label={`${value}（${count} 条）`}
          value={mapping.kinds[value]}
          options={kindOptions}
          empty="按“其余的文种”"
          onChange={(chosen) => {
            setMapping({
              ...mapping,
              kinds: withValue(mapping.kinds, value, chosen as Mapping['kind'] | undefined),
            })
          }}
        />
      ))}
      <Choose
        label="其余的文种"
        value={mapping.kind}
        options={kindOptions}
        empty="一般信息"
        onChange={(chosen) => {
          setMapping({ ...mapping, kind: (chosen ?? 'ordinary') as Mapping['kind'] })
        }}
      />
      <h3>移入成什么</h3>
      <Radio.Group
        className="moving-target"
        value={target}
        onChange={({ target: { value } }: { readonly target: { readonly value?: Target } }) => {
          if (value !== undefined) setTarget(value)
        }}
        options={[
          { value: 'draft', label: '草稿：以后逐件审核、发布' },
          { value: 'history', label: '历史公开：原来就公开的，按原发布日期公开，要由另一人批准' },
        ]}
      />
      <ProblemNote problem={go.error} />
      <div className="form-end">
        <Button
          type={run.state === 'mapping' ? 'primary' : 'default'}
          loading={go.isPending}
          onClick={() => {
            go.mutate({ params: { movingRun: run.id }, body: { mapping, target } })
          }}
        >
          {run.state === 'mapping' ? '试运行' : '改好了，再试运行'}
        </Button>
      </div>
    </Block>
  )
}
