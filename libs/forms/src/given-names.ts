// Short and long forms of given names that are not one the beginning of the other, as comparison keys, a family a line. For a
// question to a person only ("is this Liz Roy your Elizabeth Roy?"), never to decide.
const FAMILIES = `
alexander alexandre alexandra sasha sandy xander
andrew andre drew
anthony antoine tony
beatrice bea trixie
caroline carolyn carrie
catherine katherine kathryn kate katie cathy kathy kitty
charles charlie chuck
christopher christophe topher kit
deborah debbie deb
dominique dom nico
edward edouard ned ted eddie
elizabeth elisabeth liz lizzie beth betty eliza lisa babette
emmanuel manu manny
frances francoise fran frankie
genevieve gen viv
guillaume guy
henry henri harry hank
isabelle isabel isabella izzy bella
jacqueline jackie
james jacques jim jimmy jamie
jennifer jenny jen
john jean jack johnny jonny
jonathan jon jonny
joseph jose joe joey jojo
lawrence laurent larry
margaret marguerite maggie meg peggy margot
mary marie molly
michael michel mike mikey mick
mohammed mohamed muhammad mo moe
nathaniel nathan nate
nicholas nicolas nick nico
patricia patrice pat patty tricia
rebecca becky becca
richard rick ricky dick
robert bob bobby rob
samuel samantha sam
stephen steven stephane steve
susan suzanne sue suzy
theodore theo ted teddy
thomas tom tommy
victoria vicky tori
william bill billy will
zoe zo`;

const familiesOf = new Map<string, number[]>();
FAMILIES.trim()
  .split('\n')
  .forEach((family, at) => {
    for (const name of family.split(' ')) familiesOf.set(name, [...(familiesOf.get(name) ?? []), at]);
  });

const SHORTEST = 3;

/** Whether one given name may be short for the other, or both for a third: `liz` and `elizabeth`, `alex` and `alexandra`. */
export function areFormsOfOneName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= SHORTEST && long.startsWith(short)) return true;
  return (familiesOf.get(a) ?? []).some((family) => familiesOf.get(b)?.includes(family));
}

/** Keys under which the forms of a given name are found: its beginning and its families. */
export function formKeys(name: string): readonly string[] {
  return [`^${name.slice(0, SHORTEST)}`, ...(familiesOf.get(name) ?? []).map((family) => `=${family}`)];
}
