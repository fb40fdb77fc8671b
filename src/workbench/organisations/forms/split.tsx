import { Button, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { orNull } from '../../parts/empty-to-null.ts'
import { FormDrawer } from '../../parts/form-drawer.tsx'
import { today } from '../../parts/time.tsx'
import type { Body } from '../body.ts'
import { Dated } from './common.tsx'
import type { TypedTarget } from './new-body.ts'
import { targetOf } from './new-body.ts'
import { TargetFields } from './target.tsx'

interface Typed {
  readonly into: readonly (TypedTarget & { readonly duties?: string })[]
  readonly on: string
  readonly basis?: string
}

const fewest = 2

const Parts = ({ not }: { readonly not: string }): ReactNode => (
  <Form.List name="into">
    {(fields, { add, remove }) => (
      <>
        {fields.map(({ key, name }, index) => (
          <fieldset key={key} className="part">
            <legend>第 {index + 1} 个</legend>
            <TargetFields at={[name]} within={['into']} label="由谁承接" not={not} />
            <Form.Item name={[name, 'duties']} label="承接哪些职责">
              <Input />
            </Form.Item>
            {fields.length > fewest && (
              <Button
                size="small"
                onClick={() => {
                  remove(name)
                }}
              >
                去掉
              </Button>
            )}
          </fieldset>
        ))}
        <Button
          onClick={() => {
            add()
          }}
        >
          再加一个
        </Button>
      </>
    )}
  </Form.List>
)

/** One body that becomes several. */
export const SplitForm = ({
  body,
  onClose,
}: {
  readonly body: Body
  readonly onClose: () => void
}): ReactNode => (
  <FormDrawer<'splitOrganisation', Typed>
    name="splitOrganisation"
    title={`分立${body.name}`}
    lead="它从那天起撤销，职责分给下面的机构。它的下级归第一个。"
    submit="分立"
    danger
    said="已经分立。"
    initial={{ into: [{}, {}], on: today() }}
    sent={({ into, on, basis }) => ({
      params: { organisation: body.id },
      body: {
        into: into.map(({ duties, ...target }) => ({ ...targetOf(target), duties: orNull(duties) })),
        on,
        basis: orNull(basis),
        subordinatesTo: 0,
      },
    })}
    onClose={onClose}
  >
    <Parts not={body.id} />
    <div className="gap" />
    <Dated name="on" label="从哪天起分立" />
  </FormDrawer>
)
