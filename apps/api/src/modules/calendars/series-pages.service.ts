import { Injectable } from '@nestjs/common';
import { Audit } from '../../platform/audit/audit.js';
import { AttemptLimits } from '../../platform/auth/attempt-limits.js';
import { Clock } from '../../platform/clock/clock.js';
import { isUniqueViolation } from '../../platform/database/postgres-error.js';
import { TenantDatabase } from '../../platform/database/tenant-database.js';
import { recordEvent } from '../../platform/domain-events/domain-events.js';
import { AppError } from '../../platform/errors/app-error.js';
import { localizedText } from '../../platform/graphql/scalars.js';
import { MailLinks } from '../../platform/mail/mail-links.js';
import { type Actor, jobContext, runInContext } from '../../platform/tenancy/context.js';
import { Associations } from '../associations/index.js';
import { type EventFactsRow, EventReaders, EventSeriesService, outsideTitles } from '../events/index.js';
import { SchoolsService } from '../schools/index.js';
import { SpeakerReaders } from '../speakers/index.js';
import type { OpenSeriesPageInput, PublicEvent, PublicSeries, SeriesPage } from './event-feed.types.js';
import { EventFeeds, isForEveryone } from './event-feeds.service.js';
import { type SeriesPageRow, SeriesPagesRepository } from './series-pages.repository.js';

/** A page of a series for everyone, where those who look after the series open one. Closed until then. */
@Injectable()
export class SeriesPages {
  constructor(
    private readonly pages: SeriesPagesRepository,
    private readonly series: EventSeriesService,
    private readonly events: EventReaders,
    private readonly speakers: SpeakerReaders,
    private readonly associations: Associations,
    private readonly feeds: EventFeeds,
    private readonly schools: SchoolsService,
    private readonly links: MailLinks,
    private readonly limits: AttemptLimits,
    private readonly db: TenantDatabase,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, seriesId: string): Promise<SeriesPage> {
    await this.series.authorised(actor, seriesId);
    return this.view(seriesId);
  }

  /** SLUG_TAKEN where another series of the school has this name. */
  async open(actor: Actor, { seriesId, slug, placesShown, indexed }: OpenSeriesPageInput): Promise<SeriesPage> {
    await this.series.authorised(actor, seriesId);
    const record = { series_id: seriesId, slug, places_shown: placesShown, indexed };
    try {
      await this.db.run(async () => {
        await this.pages.open(record, this.clock.now());
        await this.record('event_series.open_page', seriesId);
      });
    } catch (error) {
      if (isUniqueViolation(error, 'series_page_slug')) throw new AppError('SLUG_TAKEN', { slug }, 'slug');
      throw error;
    }
    return this.view(seriesId);
  }

  async close(actor: Actor, seriesId: string): Promise<SeriesPage> {
    await this.series.authorised(actor, seriesId);
    await this.db.run(async () => {
      await this.pages.close(seriesId);
      await this.record('event_series.close_page', seriesId);
    });
    return this.view(seriesId);
  }

  /** For anyone. NOT_FOUND for what is closed, or not there. */
  read(slug: string): Promise<PublicSeries> {
    return this.schools.visit(async () => {
      const page = await this.opened(slug);
      const { slug: school } = await this.schools.settings();
      return { ...(await this.programOf(page)), feedPath: `/s/${school}/calendar/series/${page.slug}.ics` };
    });
  }

  /** The same to print, for those who look after the series, whether or not its page is open: with places, since paper hangs there. */
  async program(actor: Actor, seriesId: string): Promise<PublicSeries> {
    const { title, body } = await this.series.authorised(actor, seriesId);
    const page = { series_id: seriesId, places_shown: true, indexed: false, title, body };
    return { ...(await this.programOf(page)), feedPath: null };
  }

  calendar(slug: string): Promise<string> {
    return this.schools.visit(async () => {
      const page = await this.opened(slug);
      return this.feeds.write(await this.events.listOfSeries(page.series_id), page.places_shown);
    });
  }

  /** Whether search engines may list the page of this series of that school: not where there is none. */
  mayBeListed(school: string, slug: string): Promise<boolean> {
    const nobody = { ...jobContext({}, 'page'), schoolSlug: school };
    return runInContext(nobody, () =>
      this.schools.visit(async () => (await this.pages.findBySlug(slug))?.indexed ?? false),
    );
  }

  private async programOf(page: Omit<SeriesPageRow, 'slug'>): Promise<Omit<PublicSeries, 'feedPath'>> {
    const { name, locales } = await this.schools.settings();
    const rows = (await this.events.listOfSeries(page.series_id)).filter(isForEveryone);
    // Who holds it may say what it is about.
    const shown = rows.filter(({ title_shown: isShown }) => isShown).map(({ id }) => id);
    const hosts = await this.associations.namesAt(shown);
    const speakers = await this.speakers.listPublic(rows.map(({ id }) => id));
    return {
      ...{ schoolName: name, title: localizedText(page.title), body: localizedText(page.body), indexed: page.indexed },
      events: rows.map((row) => ({
        ...publicOf(row, page),
        title: outsideTitles(row, locales),
        speakers: speakers.get(row.id) ?? [],
        hosts: hosts.get(row.id) ?? [],
      })),
    };
  }

  private async opened(slug: string): Promise<SeriesPageRow> {
    await this.limits.countMachine('pagesByMachine');
    const page = await this.pages.findBySlug(slug);
    if (!page) throw new AppError('NOT_FOUND');
    return page;
  }

  private async view(seriesId: string): Promise<SeriesPage> {
    const page = await this.pages.find(seriesId);
    const { slug } = await this.schools.settings();
    return {
      seriesId,
      slug: page?.slug ?? null,
      address: page && this.links.to(`/p/${slug}/${page.slug}`),
      placesShown: page?.places_shown ?? false,
      indexed: page?.indexed ?? false,
    };
  }

  private async record(action: string, seriesId: string): Promise<void> {
    recordEvent(action, { seriesId });
    await this.audit.record({ action, subjectType: 'event_series', subjectId: seriesId });
  }
}

/** Whatever says what it is about stands there only where its title may. */
const publicOf = (
  row: EventFactsRow,
  page: Pick<SeriesPageRow, 'places_shown'>,
): Omit<PublicEvent, 'title' | 'speakers' | 'hosts'> => ({
  id: row.id,
  kind: row.kind,
  cancelled: row.state === 'cancelled',
  body: localizedText(row.title_shown ? row.body : {}),
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  timeZone: row.time_zone,
  place: page.places_shown ? row.place : null,
  room: page.places_shown ? row.room : null,
});
