import { Module } from '@nestjs/common';
import { FileSeal } from './file-seal.js';
import { FileStore } from './file-store.js';
import { FilesController } from './files.controller.js';
import { UploadReception } from './upload-reception.js';
import { FilesJobs } from './files.jobs.js';

/** Uploads: sealed at once, kept for a day at most. Imported by the modules that use files. */
@Module({
  controllers: [FilesController],
  providers: [FileStore, FileSeal, FilesJobs, UploadReception],
  exports: [FileStore, FileSeal, UploadReception],
})
export class FilesModule {}
