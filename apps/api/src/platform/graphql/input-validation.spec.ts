import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsEmail, Length, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { AppError } from '../errors/app-error.js';
import { inputValidation } from './input-validation.js';
import { OneLine } from './one-line.js';
import { LocalizedTextInput } from './scalars.js';
import { IsVisibleText } from './visible-text.js';

class Input {
  @IsVisibleText()
  @Length(1, 20)
  name = 'Fall';

  @IsEmail()
  @MaxLength(30)
  email = 'a@school.example';

  @Min(0)
  @Max(5)
  capacity = 1;

  @OneLine()
  @ArrayMaxSize(2)
  @MaxLength(10, { each: true })
  languages: string[] = [];

  @OneLine()
  @ValidateNested()
  @Type(() => LocalizedTextInput)
  title: LocalizedTextInput = { en: 'x' };

  @ValidateNested()
  @Type(() => LocalizedTextInput)
  body: LocalizedTextInput = { en: 'x' };
}

const taken = (change: object): Promise<Input> =>
  inputValidation().transform({ ...new Input(), ...change }, { type: 'body', metatype: Input }) as Promise<Input>;

async function refused(change: object): Promise<Pick<AppError, 'args' | 'field'>> {
  try {
    await taken(change);
  } catch (error) {
    if (error instanceof AppError) return { args: error.args, field: error.field };
    throw error;
  }
  throw new Error('It was taken.');
}

describe('an input', () => {
  it.each([
    [{ name: '' }, { problem: 'NEEDED', entry: 'name' }],
    [{ name: ' ' }, { problem: 'NOT_VISIBLE', entry: 'name' }],
    [{ name: 'x'.repeat(21) }, { problem: 'TOO_LONG', entry: 'name', most: 20 }],
    [{ email: 'nobody' }, { problem: 'NOT_EMAIL', entry: 'email' }],
    [{ capacity: -1 }, { problem: 'TOO_SMALL', entry: 'capacity', least: 0 }],
    [{ capacity: 6 }, { problem: 'TOO_LARGE', entry: 'capacity', most: 5 }],
    [{ languages: ['a', 'b', 'c'] }, { problem: 'TOO_MANY', entry: 'languages', most: 2 }],
    [{ languages: ['x'.repeat(11)] }, { problem: 'TOO_LONG', entry: 'languages', most: 10 }],
    [{ body: { fr: 'x'.repeat(10_001) } }, { problem: 'TOO_LONG', entry: 'body', most: 10_000 }],
  ])('that cannot be taken says what is wrong with which entry: %j', async (change, said) => {
    const { problems, ...args } = (await refused(change)).args;
    expect(args).toEqual(said);
    expect(String(problems)).not.toMatch(/must be|shorter than|longer than/);
  });

  it('names the field inside another by its path, and every problem for an integrator', async () => {
    expect(await refused({ body: { fr: 'x'.repeat(10_001) }, capacity: 6 })).toMatchObject({
      args: { problems: 'capacity: at most 5; body.fr: at most 10000 characters' },
    });
    expect((await refused({ body: { fr: 'x'.repeat(10_001) } })).field).toBe('body.fr');
  });

  it('has on one line what is one line, in each language and entry, and leaves paragraphs alone', async () => {
    const text = { en: ' One\r\n\ttwo ', fr: 'Un\ndeux' };
    const { title, body, languages } = await taken({ title: text, body: text, languages: ['Cree\nand'] });
    expect({ ...title }).toEqual({ en: 'One two', fr: 'Un deux' });
    expect({ ...body }).toEqual(text);
    expect(languages).toEqual(['Cree and']);
  });
});
