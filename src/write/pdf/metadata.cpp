#include "write/pdf/metadata.h"

#include <fmt/ranges.h>

#include "base/utf8.h"
#include "write/pdf/objects.h"

namespace binran::pdf {
namespace {

constexpr std::string_view creator = "binran";

std::string producer() {
  return fmt::format("binran ({})", library_version());
}

std::string keyword_list(const Pages& pages) {
  return fmt::format("{}", fmt::join(pages.keywords, ", "));
}

/// `<property>content</property>`, or nothing where there is no content.
std::string property(std::string_view name, const std::string& content) {
  return content.empty() ? "" : fmt::format("<{0}>{1}</{0}>\n", name, content);
}

std::string list(std::string_view container, const std::string& text, std::string_view attribute = "") {
  if (text.empty()) return {};
  return fmt::format("<rdf:{0}><rdf:li{1}>{2}</rdf:li></rdf:{0}>", container, attribute, xml_text(text));
}

std::string in_default_language(const std::string& text) {
  return list("Alt", text, " xml:lang=\"x-default\"");
}

/// PDF/A-2, 6.6.2.3: properties of other schemas than those of XMP must be described. pdfuaid is of PDF/UA.
constexpr std::string_view pdfuaid_description = R"(<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
)";

constexpr std::string_view packet_head = R"(<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
)";

std::string entry(std::string_view key, const std::string& text) {
  return text.empty() ? "" : fmt::format("/{}{}", key, text_string(text));
}

}  // namespace

std::string xml_text(std::string_view utf8) {
  std::string out;
  for (std::size_t offset = 0; offset < utf8.size();) {
    const char32_t character = next_code_point(utf8, offset);
    switch (character) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        const bool allowed = character >= 0x20 || character == '\t' || character == '\n';
        if (allowed && character != 0xfffe && character != 0xffff) append_utf8(out, character);
    }
  }
  return out;
}

std::string xmp_packet(const Pages& pages) {
  const std::string date = xmp_date(pages.date);
  std::string out = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n";
  out += packet_head;
  out += property("dc:format", "application/pdf");
  out += property("dc:title", in_default_language(pages.title));
  out += property("dc:creator", list("Seq", pages.author));
  out += property("dc:description", in_default_language(pages.subject));
  out += property("dc:language", list("Bag", pages.language));
  out += property("pdf:Keywords", xml_text(keyword_list(pages)));
  out += property("pdf:Producer", xml_text(producer()));
  out += property("xmp:CreatorTool", xml_text(creator));
  out += property("xmp:CreateDate", date);
  out += property("xmp:ModifyDate", date);
  out += property("pdfaid:part", "2") + property("pdfaid:conformance", "A") + property("pdfuaid:part", "1");
  out += pdfuaid_description;
  return out + "</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>\n";
}

std::string information(const Pages& pages) {
  const std::string date = date_string(pages.date);
  return entry("Title", pages.title) + entry("Author", pages.author) + entry("Subject", pages.subject) +
         entry("Keywords", keyword_list(pages)) + entry("Creator", std::string(creator)) +
         entry("Producer", producer()) + entry("CreationDate", date) + entry("ModDate", date);
}

}  // namespace binran::pdf
