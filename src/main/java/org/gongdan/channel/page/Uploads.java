package org.gongdan.channel.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

/** Files between browser and conversation. */
public final class Uploads {

    private Uploads() {}

    /** What was chosen; a field left empty arrives as one nameless file and is left out. */
    public static List<NewAttachment> of(List<MultipartFile> files) {
        return files.stream()
                .filter(file -> !file.isEmpty())
                .map(Uploads::attachment)
                .toList();
    }

    /** Always a download, never shown inside our origin: what it claims to be is the sender's word. */
    public static ResponseEntity<byte[]> download(Message.File file) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(file.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content());
    }

    private static NewAttachment attachment(MultipartFile file) {
        try {
            String name = String.valueOf(file.getOriginalFilename()).replaceFirst("^.*[/\\\\]", "");
            String type = file.getContentType();
            return new NewAttachment(
                    name, type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type, file.getBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
