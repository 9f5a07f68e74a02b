import { describe, expect, it } from '@jest/globals';
import type { DimensionView } from '../taxonomy/index.js';
import { taxonomyOfCohort } from './match-taxonomy.policy.js';

type OptionView = DimensionView['options'][number];

const option = (id: string, en: string, more: Partial<OptionView> = {}): OptionView => ({
  ...{ id, label: { en }, proposed: null, state: 'active', rollUpId: null, mergedInto: null },
  ...more,
});
const dimension = (id: string, options: OptionView[], more: Partial<DimensionView> = {}): DimensionView => ({
  ...{ id, label: { en: id }, help: {}, proposed: null, state: 'active', stewardId: null, rollUps: [], options },
  ...more,
});
const kept = {
  revision: 1,
  dimensions: [dimension('faith', [option('jain', 'Jain'), option('sikh', 'Sikh')]), dimension('race', [])],
  aliases: [],
};
const now = (dimensions: DimensionView[]) => taxonomyOfCohort(kept, { revision: 9, dimensions, aliases: [] });
const faith = kept.dimensions[0] as DimensionView;

describe('the taxonomy of a cohort that has drafts', () => {
  it('reads nobody’s words by the name of what was added since', () => {
    const added = option('new', 'Mandaean');
    const view = now([dimension('faith', [...faith.options, added]), dimension('race', [])]);
    expect(view.optionsCalled('Mandaean')).toEqual([]);
    expect(view.optionOf('new')).toMatchObject({ optionId: 'new', dimensionId: 'faith' });
  });

  it('goes on reading words that something added is called too', () => {
    const view = now([
      faith,
      dimension('race', [option('other', 'Jain')]),
      dimension('later', [option('third', 'Sikh')]),
    ]);
    expect(view.optionsCalled('Jain')).toEqual([{ dimensionId: 'faith', optionId: 'jain' }]);
    expect(view.optionsCalled('Sikh')).toEqual([{ dimensionId: 'faith', optionId: 'sikh' }]);
    expect(view.wishCalled('later')).toEqual([]);
  });

  it('leaves what was added by itself, whatever it is merged into, renamed to or retired', () => {
    const view = now([
      dimension('faith', [
        option('jain', 'Sikh', { mergedInto: 'sikh' }),
        option('sikh', 'Jain', { state: 'retired' }),
        option('new', 'Shinto', { mergedInto: 'sikh', state: 'retired' }),
      ]),
      dimension('later', [option('third', 'Third', { mergedInto: 'new' })], { state: 'retired' }),
    ]);
    expect(['jain', 'new', 'third'].map((id) => view.optionOf(id)?.optionId)).toEqual(['jain', 'new', 'third']);
    expect(view.optionsCalled('Jain')).toEqual([{ dimensionId: 'faith', optionId: 'jain' }]);
    expect(view.optionsCalled('Shinto')).toEqual([]);
    expect(view.dimension('later')?.state).toBe('active');
  });

  it('offers nobody what waits for its steward', () => {
    const view = now([dimension('faith', [...faith.options, option('new', 'New', { state: 'proposed' })])]);
    expect(view.optionOf('new')?.option.state).toBe('proposed');
  });
});
